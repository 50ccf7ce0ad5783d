import { reportAccepted } from '../../events/report-accepted.v1.ts';
import { reportRejected } from '../../events/report-rejected.v1.ts';
import type { AppEvent } from '../../events/define-event.ts';
import { orderOf, slotOfKey, type ObjectVersion, type SlotKey, type UploadStamp } from '../domain/slot.ts';
import { objectHash, sha256, uploadIdOf } from '../domain/upload-id.ts';
import type { EventBus, Ledger, LedgerEntry, MonthStore, ObjectStore, StoredObject, Written } from '../ports.ts';
import { problemOf, type Judgement } from './judge-upload.ts';
import type { ReconcileCommune } from './reconcile-commune.ts';

export interface IngestDeps {
  objects: Pick<ObjectStore, 'get'>;
  months: Pick<MonthStore, 'recordAccepted' | 'recordEarlierAccepted' | 'recordNotAccepted'>;
  ledger: Pick<Ledger, 'has' | 'put'>;
  bus: EventBus;
  judge: (object: StoredObject) => Promise<Judgement>;
  reconcile: ReconcileCommune;
  maxFileBytes: number;
}

/** What became of an upload, for logs and metrics: ids and counts, never content. */
export interface IngestOutcome {
  uploadId: string;
  verdict: LedgerEntry['verdict'] | 'repeat';
  problems: number;
  /** Absent of a repeat. */
  recorded?: {
    /** Undefined where the key names none. */
    communeId: string | undefined;
    receivedAt: string;
    /** Of several deliveries that get this far one is the first. */
    isFirst: boolean;
  };
}

export type IngestUpload = (object: ObjectVersion, delivery: { mayBeRepeat: boolean }) => Promise<IngestOutcome>;

/**
 * Takes one upload through its life: slot → progress → event → ledger, each safe to repeat for ever. Only the ledger
 * entry, written last, marks an upload as done, so that a death anywhere before it is repaired by the next delivery.
 */
export function createIngestUpload(deps: IngestDeps): IngestUpload {
  return async (object, { mayBeRepeat }) => {
    const repeat = { uploadId: uploadIdOf(object), verdict: 'repeat', problems: 0 } as const;
    if (mayBeRepeat && (await deps.ledger.has(object))) return repeat;
    const entry = await makeEntry(deps, object);
    // A first delivery skips the look into the ledger: where its slot write succeeds it cannot be a repeat.
    const written = await recordInSlot(deps, entry);
    if (written === 'refused' && !mayBeRepeat && (await deps.ledger.has(object))) return repeat;
    if (entry.slot && written === 'refused' && entry.verdict === 'accepted')
      await deps.months.recordEarlierAccepted(entry.slot, stampOf(entry));
    const reconcile = async () => entry.slot && deps.reconcile(entry.slot.communeId, { ...entry.slot, inHand: entry });
    const reconciled = await reconcile();
    await deps.bus.publish([eventOf(entry)]);
    const noted = await deps.ledger.put(entry);
    // Of several that were read at once each took the others for lost; the last one sees all of them.
    if (reconciled === 'waits') await reconcile();
    return outcomeOf(entry, noted);
  };
}

function outcomeOf(entry: LedgerEntry, noted: Written): IngestOutcome {
  const { uploadId, verdict, problems, receivedAt } = entry;
  const { communeId } = namedSlot(entry);
  return {
    uploadId,
    verdict,
    problems: problems.length,
    recorded: { communeId, receivedAt, isFirst: noted === 'written' },
  };
}

async function makeEntry(deps: IngestDeps, object: ObjectVersion): Promise<LedgerEntry> {
  const stored = await deps.objects.get(object, deps.maxFileBytes);
  if (!stored) return entryOf(goneObject(object), goneJudgement(object));
  return entryOf(stored, await deps.judge(stored));
}

function entryOf(stored: StoredObject, judgement: Judgement): LedgerEntry {
  return {
    key: stored.key,
    versionId: stored.versionId,
    uploadId: uploadIdOf(stored),
    slot: judgement.slot,
    order: orderOf(stored),
    receivedAt: stored.lastModified,
    size: stored.size,
    sha256: stored.bytes ? sha256(stored.bytes) : '',
    verdict: judgement.verdict,
    problems: judgement.problems,
    warnings: judgement.warnings,
    report: judgement.report,
    places: judgement.places,
  };
}

async function recordInSlot(deps: IngestDeps, entry: LedgerEntry): Promise<Written> {
  // What lies under no open slot changes none; `refused` sends it to the ledger to see whether it was told before.
  if (!entry.slot) return 'refused';
  const stamp = stampOf(entry);
  if (entry.verdict === 'accepted' && entry.report)
    return deps.months.recordAccepted(entry.slot, { ...stamp, report: entry.report });
  return deps.months.recordNotAccepted(entry.slot, {
    ...stamp,
    verdict: entry.verdict === 'late' ? 'late' : 'rejected',
  });
}

function stampOf(entry: LedgerEntry): UploadStamp {
  return { uploadId: entry.uploadId, order: entry.order, receivedAt: entry.receivedAt };
}

function eventOf(entry: LedgerEntry): AppEvent {
  const { slot, uploadId, receivedAt, verdict } = entry;
  const id = (name: string): string => `${name}:${uploadId}:${objectHash(entry)}`;
  if (verdict === 'accepted' && slot) {
    const detail = { ...slot, uploadId, receivedAt, warnings: entry.warnings.length };
    return {
      name: reportAccepted.name,
      body: { id: id(reportAccepted.name), version: reportAccepted.version, detail },
    };
  }
  const codes = Array.from(new Set(entry.problems.map((problem) => problem.code))).slice(0, 10);
  const detail = {
    ...namedSlot(entry),
    uploadId,
    receivedAt,
    verdict: verdict === 'late' ? verdict : 'rejected',
    problems: entry.problems.length,
    codes,
  };
  return { name: reportRejected.name, body: { id: id(reportRejected.name), version: reportRejected.version, detail } };
}

/** The slot that the key speaks of, although there may be no such slot: so that whoever watches can tell whose file it was. */
function namedSlot(entry: LedgerEntry): Partial<SlotKey> {
  const { communeId, period, unitId } = entry.slot ?? slotOfKey(entry.key) ?? {};
  return { ...(communeId && { communeId }), ...(period && { period }), ...(unitId && { unitId }) };
}

function goneObject(object: ObjectVersion): StoredObject {
  return { ...object, size: 0, lastModified: '1970-01-01T00:00:00.000Z', bytes: undefined };
}

function goneJudgement(object: ObjectVersion): Judgement {
  return {
    slot: undefined,
    verdict: 'rejected',
    report: undefined,
    places: {},
    problems: [problemOf('object-gone', { found: object.key })],
    warnings: [],
  };
}
