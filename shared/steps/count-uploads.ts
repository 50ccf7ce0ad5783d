import { proofOf, type Counted } from '../domain/proof.ts';
import type { ProvenUpload } from '../domain/chain/summary-detail.ts';
import { objectOfOrder } from '../domain/object-of-order.ts';
import type { MonthProgress } from '../domain/progress.ts';
import { compareOrders, orderOf } from '../domain/slot.ts';
import type { CommuneMonth } from '../domain/summarize.ts';
import type { Proof } from '../domain/summary.ts';
import { objectHash, uploadIdOf } from '../domain/upload-id.ts';
import type { Ledger, LedgerMark, ObjectListing, ObjectStore } from '../ports.ts';

export interface CountDeps {
  objects: Pick<ObjectStore, 'listVersions'>;
  ledger: Pick<Ledger, 'findMarks'>;
}

/** An upload that is in the bucket but not in the ledger is under way this long; after it, it is lost until a sweep finds it. */
export const underWayMs = 3_600_000;

/** One stored object version and how it counts: exactly one of accepted, superseded, rejected, late, waiting, lost. */
export interface CountedUpload {
  key: string;
  uploadId: string;
  receivedAt: string;
  order: string;
  counted: Counted;
}

interface Moment {
  at: Date;
  inHand?: LedgerMark | undefined;
}

/** The proof of a summary: every object version of its months held against the ledger. */
export async function proveMonths(deps: CountDeps, months: CommuneMonth[], moment: Moment): Promise<Proof> {
  return proofOf((await listMonths(deps, months, moment)).map((upload) => upload.counted));
}

/** Every object version of several communes' months, with whose it is and how it counts. */
export async function listMonths(deps: CountDeps, months: CommuneMonth[], moment: Moment): Promise<ProvenUpload[]> {
  const listed = await Promise.all(
    months.map(async (month) => {
      const { communeId } = month.progress;
      const listing = await listMonth(deps, month, moment);
      return listing.map(({ order, counted }) => ({ communeId, ...objectOfOrder(order), counted }));
    }),
  );
  return listed.flat();
}

/** Every object version of a commune's month, with how it counts. */
export async function listMonth(deps: CountDeps, { progress }: CommuneMonth, moment: Moment): Promise<CountedUpload[]> {
  const listed = await deps.objects.listVersions(prefixOf(progress));
  const found = await deps.ledger.findMarks(listed);
  const marks = new Map([...found, ...(moment.inHand ? [moment.inHand] : [])].map((mark) => [objectHash(mark), mark]));
  const current = currentOrders(progress, Array.from(marks.values()));
  return listed.map((object) => ({
    key: object.key,
    uploadId: uploadIdOf(object),
    receivedAt: object.lastModified,
    order: orderOf(object),
    counted: count(object, { mark: marks.get(objectHash(object)), current, at: moment.at }),
  }));
}

function count(
  object: ObjectListing,
  known: { mark: LedgerMark | undefined; current: Map<string, Counted>; at: Date },
): Counted {
  const { mark, current, at } = known;
  if (!mark) return at.getTime() - Date.parse(object.lastModified) < underWayMs ? 'waiting' : 'lost';
  if (mark.verdict !== 'accepted') return mark.verdict;
  return current.get(mark.order) ?? 'superseded';
}

/** The prefix under which a commune's month lies. */
export function prefixOf(month: { communeId: string; period: string }): string {
  return `reports/${month.communeId}/${month.period}/`;
}

/**
 * How the newest accepted version of each slot counts, by its order. Of a form that was sent twice both versions bear
 * one upload id; the one of the higher order is the slot's. What the officer returned was not taken after all.
 */
function currentOrders(progress: MonthProgress, marks: LedgerMark[]): Map<string, Counted> {
  const newest = new Map<string, string>();
  for (const { uploadId, verdict, order } of marks) {
    const known = newest.get(uploadId);
    if (verdict === 'accepted' && (known === undefined || compareOrders(known, order) < 0)) newest.set(uploadId, order);
  }
  const current = new Map<string, Counted>();
  for (const { uploadId, returned } of Object.values(progress.slots)) {
    const order = newest.get(uploadId ?? returned ?? '');
    if (order !== undefined) current.set(order, uploadId === undefined ? 'rejected' : 'accepted');
  }
  return current;
}
