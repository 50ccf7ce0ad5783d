import { compareOrders, type ObjectVersion, type SlotKey } from '../../shared/domain/slot.ts';
import { uploadIdOf } from '../../shared/domain/upload-id.ts';
import type { Ledger, LedgerEntry, LedgerMark, UploadTicket, Written } from '../../shared/ports.ts';
import { type Stored, stored } from './stored.ts';
import { around, type Tick } from './tick.ts';

export interface LedgerState {
  tickets: Map<string, Stored<UploadTicket>>;
  /** Upload id → key and version → entry. */
  entries: Map<string, Map<string, Stored<LedgerEntry>>>;
  currentOrder: (slot: SlotKey) => string | undefined;
}

export const newLedgerState = (currentOrder: LedgerState['currentOrder'] = () => undefined): LedgerState => ({
  tickets: new Map(),
  entries: new Map(),
  currentOrder,
});

const nameOf = ({ key, versionId }: ObjectVersion): string => `${key}\n${versionId}`;

export function fakeLedger(state: LedgerState = newLedgerState(), tick?: Tick): Ledger {
  const step = around(tick);
  return {
    has: (object) => step('ledger.has', () => find(state, object) !== undefined),
    findMarks: (objects) => step('ledger.findMarks', () => findEntries(state, objects).map(markOf)),
    findEntries: (objects) => step('ledger.findEntries', () => findEntries(state, objects)),
    put: (entry) => step('ledger.put', () => put(state, entry)),
    putTicket: (ticket) =>
      step('ledger.putTicket', () => {
        state.tickets.set(ticket.uploadId, stored(ticket));
      }),
    findUpload: (uploadId) => step('ledger.findUpload', () => findUpload(state, uploadId)),
    currentOrder: (slot) => step('ledger.currentOrder', () => state.currentOrder(slot)),
  };
}

function find(state: LedgerState, object: ObjectVersion): LedgerEntry | undefined {
  return state.entries.get(uploadIdOf(object))?.get(nameOf(object))?.copy();
}

function put(state: LedgerState, entry: LedgerEntry): Written {
  const versions = state.entries.get(entry.uploadId) ?? new Map<string, Stored<LedgerEntry>>();
  if (versions.has(nameOf(entry))) return 'refused';
  state.entries.set(entry.uploadId, versions.set(nameOf(entry), stored(entry)));
  return 'written';
}

function findEntries(state: LedgerState, objects: ObjectVersion[]): LedgerEntry[] {
  const distinct = new Map(objects.map((object) => [nameOf(object), object]));
  return [...distinct.values()].flatMap((object) => find(state, object) ?? []);
}

function markOf(entry: LedgerEntry): LedgerMark {
  const { key, versionId, uploadId, verdict, order } = entry;
  return { key, versionId, uploadId, verdict, order };
}

function findUpload(state: LedgerState, uploadId: string) {
  const entries = [...(state.entries.get(uploadId)?.values() ?? [])].map((entry) => entry.copy());
  return {
    ticket: state.tickets.get(uploadId)?.copy(),
    entries: entries.toSorted((a, b) => compareOrders(a.order, b.order)),
  };
}
