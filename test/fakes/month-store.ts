import type { MonthAct } from '../../shared/domain/month-act.ts';
import type { MonthProgress } from '../../shared/domain/progress.ts';
import { compareOrders, type SlotKey, type SlotState, type UploadStamp } from '../../shared/domain/slot.ts';
import type { MonthCounters, MonthStore, StoredProgress, UnitMonth, Written } from '../../shared/ports.ts';
import { type Stored, stored } from './stored.ts';
import { around, type Tick } from './tick.ts';

export interface MonthState {
  /** Month → unit → slot. */
  slots: Map<string, Map<string, Stored<SlotState>>>;
  heads: Map<string, Stored<MonthAct>[]>;
  closed: Map<string, string>;
  progress: Map<string, { sum: number; progress: Stored<MonthProgress> }>;
}

export const newMonthState = (): MonthState => ({
  slots: new Map(),
  heads: new Map(),
  closed: new Map(),
  progress: new Map(),
});

type Month = { communeId: string; period: string };
const distinct = (months: Month[]): Month[] => [...new Map(months.map((month) => [nameOf(month), month])).values()];
const nameOf = ({ communeId, period }: Month): string => `${communeId} ${period}`;

export function fakeMonthStore(state: MonthState = newMonthState(), tick?: Tick): MonthStore {
  const step = around(tick);
  return {
    recordAccepted: (slot, { report, ...upload }) =>
      step('months.recordAccepted', () => {
        const found = findSlot(state, slot);
        if (!isNewer(upload, found.accepted)) return 'refused';
        const firstAccepted = found.firstAccepted ?? firstOf(upload);
        return saveSlot(state, slot, { ...found, accepted: { ...stampOf(upload), report }, firstAccepted });
      }),
    recordEarlierAccepted: (slot, upload) =>
      step('months.recordEarlierAccepted', () => {
        const found = findSlot(state, slot);
        const isEarlier = found.firstAccepted && compareOrders(upload.order, found.firstAccepted.order) < 0;
        return isEarlier ? saveSlot(state, slot, { ...found, firstAccepted: firstOf(upload) }) : 'refused';
      }),
    recordNotAccepted: (slot, { verdict, ...upload }) =>
      step('months.recordNotAccepted', () => {
        const kind = verdict === 'late' ? 'afterLock' : 'rejected';
        const found = findSlot(state, slot);
        return isNewer(upload, found[kind]) ? saveSlot(state, slot, { ...found, [kind]: stampOf(upload) }) : 'refused';
      }),
    appendAct: (month, act) => step('months.appendAct', () => appendAct(state, month, act)),
    readMonth: (communeId, months) => step('months.readMonth', () => readMonth(state, communeId, months)),
    findSlots: (unit, periods) =>
      step('months.findSlots', () => periods.flatMap((period) => findUnitMonth(state, { ...unit, period }) ?? [])),
    putProgress: (communeId, made) => step('months.putProgress', () => putProgress(state, communeId, made)),
    findProgress: (months) =>
      step('months.findProgress', () => distinct(months).flatMap((month) => findProgress(state, month) ?? [])),
    readCounters: (communeId, months) => step('months.readCounters', () => readCounters(state, communeId, months)),
    markClosed: (month, closedAt) =>
      step('months.markClosed', () => {
        const agreed = state.closed.get(nameOf(month)) ?? closedAt;
        state.closed.set(nameOf(month), agreed);
        return agreed;
      }),
  };
}

/** Order of the slot's current upload: what the ledger is asked for. */
export function currentOrder(state: MonthState, slot: SlotKey): string | undefined {
  return findSlot(state, slot).accepted?.order;
}

function isNewer(upload: UploadStamp, current: UploadStamp | undefined): boolean {
  return !current || compareOrders(upload.order, current.order) > 0;
}

const firstOf = ({ order, receivedAt }: UploadStamp) => ({ order, receivedAt });
const stampOf = ({ uploadId, order, receivedAt }: UploadStamp): UploadStamp => ({ uploadId, order, receivedAt });

function findSlot(state: MonthState, slot: SlotKey): SlotState {
  return state.slots.get(nameOf(slot))?.get(slot.unitId)?.copy() ?? { unitId: slot.unitId, counter: 0 };
}

function saveSlot(state: MonthState, slot: SlotKey, changed: SlotState): Written {
  const units = state.slots.get(nameOf(slot)) ?? new Map<string, Stored<SlotState>>();
  state.slots.set(nameOf(slot), units);
  units.set(slot.unitId, stored({ ...changed, counter: changed.counter + 1 }));
  return 'written';
}

function appendAct(state: MonthState, month: Month, act: MonthAct): Written {
  const acts = state.heads.get(nameOf(month)) ?? [];
  if (acts.some((earlier) => earlier.copy().id === act.id)) return 'refused';
  state.heads.set(nameOf(month), [...acts, stored(act)]);
  return 'written';
}

function readMonth(state: MonthState, communeId: string, months: { period: string; previous: string }) {
  const name = nameOf({ communeId, period: months.period });
  const acts = (state.heads.get(name) ?? []).map((act) => act.copy());
  const units = [...(state.slots.get(name) ?? [])].toSorted(([a], [b]) => compareOrders(a, b));
  return {
    previous: findProgress(state, { communeId, period: months.previous }),
    head: { counter: acts.length, acts },
    closedAt: state.closed.get(name),
    slots: units.map(([, slot]) => slot.copy()),
  };
}

function findUnitMonth(state: MonthState, slot: SlotKey): UnitMonth | undefined {
  const found = state.slots.get(nameOf(slot))?.get(slot.unitId);
  const head = state.heads.get(nameOf(slot));
  if (!found && !head) return undefined;
  return { period: slot.period, slot: found?.copy(), acts: (head ?? []).map((act) => act.copy()) };
}

function readCounters(
  state: MonthState,
  communeId: string,
  { from, to }: { from: string; to: string },
): MonthCounters[] {
  const names = new Set([
    ...state.slots.keys(),
    ...state.heads.keys(),
    ...state.progress.keys(),
    ...state.closed.keys(),
  ]);
  return [...names].toSorted().flatMap((name) => {
    const [commune, period = ''] = name.split(' ');
    if (commune !== communeId || period < from || period > to) return [];
    const slots = [...(state.slots.get(name)?.values() ?? [])].map((slot) => slot.copy().counter);
    const counter = slots.reduce((sum, count) => sum + count, state.heads.get(name)?.length ?? 0);
    return [{ period, counter, sum: state.progress.get(name)?.sum }];
  });
}

function findProgress(state: MonthState, month: Month): StoredProgress | undefined {
  const found = state.progress.get(nameOf(month));
  return found && { sum: found.sum, progress: found.progress.copy() };
}

function putProgress(state: MonthState, communeId: string, { sum, progress }: StoredProgress): Written {
  const name = nameOf({ communeId, period: progress.period });
  const found = state.progress.get(name);
  if (found && found.sum >= sum) return 'refused';
  state.progress.set(name, { sum, progress: stored(progress) });
  return 'written';
}
