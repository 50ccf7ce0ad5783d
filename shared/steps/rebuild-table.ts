import { deliveryId } from '../domain/mailing/message.ts';
import { currentRegister, type Given } from '../domain/rules.ts';
import { compareOrders, orderOf } from '../domain/slot.ts';
import type { SummaryVersion } from '../domain/summary.ts';
import { communesOf } from '../domain/unit.ts';
import type { MonthStore, ObjectStore, Outbox, SummaryStore } from '../ports.ts';
import type { IngestUpload } from './ingest-upload.ts';
import { findKeptVersions } from './publish-version.ts';
import type { RepairActs } from './record-act.ts';
import { restoreDeliveries } from './restore-deliveries.ts';

export interface RebuildDeps {
  given: Given;
  objects: Pick<ObjectStore, 'listVersions' | 'get' | 'read'>;
  /** Over a bus that says nothing, for all of it was said before, and over summaries that are `unpublished`. */
  ingest: IngestUpload;
  repairActs: RepairActs;
  months: Pick<MonthStore, 'markClosed'>;
  summaries: Pick<SummaryStore, 'markClosing' | 'putVersion' | 'markAnnounced'>;
  outbox: Pick<Outbox, 'put' | 'note'>;
  /** Everybody on a district's list. */
  recipientsOf: (districtId: string) => string[];
}

/** A delivery that the chain does not tell of: it was still to be made, or was made after the last sealing. */
export interface UnknownDelivery {
  districtId: string;
  period: string;
  version: number;
  recipientId: string;
}

export interface RebuiltTable {
  uploads: number;
  acts: number;
  versions: number;
  deliveries: number;
  unknown: UnknownDelivery[];
}

/**
 * Fills a table from the bucket alone: acts and reports first, judged as they were when they came; then the versions as
 * they were published; then the marks and what was delivered. Works on an empty one, and on one as it was at some moment.
 * Safe to repeat: what is there is left. Nothing else may write to the table meanwhile.
 *
 * @param sayAgain versions with deliveries that are not known are to be announced anew, by the next nightly run: then
 * whoever is not known to have them gets them, some of them twice
 */
export function createRebuildTable(deps: RebuildDeps) {
  return async (districtIds: readonly string[], { sayAgain = false } = {}): Promise<RebuiltTable> => {
    const communes = districtIds.flatMap((id) =>
      communesOf(currentRegister(deps.given), id).map((commune) => commune.id),
    );
    let acts = 0;
    for (const communeId of communes) acts += (await deps.repairActs(communeId, `acts/${communeId}/`)).length;
    const uploads = (await deps.objects.listVersions('reports/')).toSorted((a, b) =>
      compareOrders(orderOf(a), orderOf(b)),
    );
    for (const upload of uploads) await deps.ingest(upload, { mayBeRepeat: true });
    const rebuilt: RebuiltTable = { uploads: uploads.length, acts, versions: 0, deliveries: 0, unknown: [] };
    for (const districtId of districtIds) await restoreDistrict(deps, { districtId, sayAgain }, rebuilt);
    return rebuilt;
  };
}

/**
 * For the steps of a rebuild: no month looks closed to them. What a table holds while it is filled is no state that ever
 * was, and a version that is made of it would stay in the bucket for good.
 */
export function unpublished(summaries: SummaryStore): SummaryStore {
  return { ...summaries, latest: () => Promise.resolve(undefined), closedAt: () => Promise.resolve(undefined) };
}

async function restoreDistrict(
  deps: RebuildDeps,
  { districtId, sayAgain }: { districtId: string; sayAgain: boolean },
  rebuilt: RebuiltTable,
): Promise<void> {
  const delivered = await restoreDeliveries(deps, districtId);
  const versions = await findKeptVersions(deps, districtId);
  const toBeSaid = new Set<string>();
  for (const version of versions) {
    await deps.summaries.putVersion(version);
    const { period } = version.content;
    const unknown = unknownDeliveries(deps, version, delivered);
    rebuilt.unknown.push(...unknown);
    // What is announced is a number: of a month, all versions before it are, too.
    if (sayAgain && unknown.length > 0) toBeSaid.add(period);
    if (!toBeSaid.has(period)) await deps.summaries.markAnnounced(districtId, period, version.version);
  }
  for (const version of versions) if (version.version === 1) await restoreMarks(deps, version);
  rebuilt.versions += versions.length;
  rebuilt.deliveries += delivered.size;
}

function unknownDeliveries(
  { recipientsOf }: RebuildDeps,
  { version, content: { districtId, period } }: SummaryVersion,
  delivered: Set<string>,
): UnknownDelivery[] {
  return recipientsOf(districtId)
    .map((recipientId) => ({ districtId, period, version, recipientId }))
    .filter((delivery) => !delivered.has(deliveryId(delivery)));
}

async function restoreMarks(deps: RebuildDeps, { closedAt, content }: SummaryVersion): Promise<void> {
  const { districtId, period, communes } = content;
  await deps.summaries.markClosing(districtId, period, closedAt);
  for (const { communeId } of communes) await deps.months.markClosed({ communeId, period }, closedAt);
}
