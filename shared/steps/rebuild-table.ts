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
  /** Over a bus that says nothing: all of it was said before. */
  ingest: IngestUpload;
  repairActs: RepairActs;
  months: Pick<MonthStore, 'markClosed'>;
  summaries: Pick<SummaryStore, 'markClosing' | 'putVersion' | 'markAnnounced'>;
  outbox: Pick<Outbox, 'put' | 'note'>;
}

export interface RebuiltTable {
  uploads: number;
  acts: number;
  versions: number;
  deliveries: number;
}

/**
 * Fills an empty table from the bucket alone: acts and reports first, judged as they were when they came, and while no
 * month is marked closed, so that none of them makes a version; then the versions as they were published; then the marks
 * and what was delivered.
 * Safe to repeat: what is there is left. Nothing else may write to the table meanwhile.
 */
export function createRebuildTable(deps: RebuildDeps) {
  return async (districtIds: readonly string[]): Promise<RebuiltTable> => {
    const communes = districtIds.flatMap((id) =>
      communesOf(currentRegister(deps.given), id).map((commune) => commune.id),
    );
    let acts = 0;
    for (const communeId of communes) acts += (await deps.repairActs(communeId, `acts/${communeId}/`)).length;
    const uploads = (await deps.objects.listVersions('reports/')).toSorted((a, b) =>
      compareOrders(orderOf(a), orderOf(b)),
    );
    for (const upload of uploads) await deps.ingest(upload, { mayBeRepeat: true });
    let [versions, deliveries] = [0, 0];
    for (const districtId of districtIds) {
      versions += await restoreVersions(deps, districtId);
      deliveries += await restoreDeliveries(deps, districtId);
    }
    return { uploads: uploads.length, acts, versions, deliveries };
  };
}

async function restoreVersions(deps: RebuildDeps, districtId: string): Promise<number> {
  const versions = await findKeptVersions(deps, districtId);
  for (const version of versions) {
    await deps.summaries.putVersion(version);
    await deps.summaries.markAnnounced(districtId, version.content.period, version.version);
  }
  for (const version of versions) if (version.version === 1) await restoreMarks(deps, version);
  return versions.length;
}

async function restoreMarks(deps: RebuildDeps, { closedAt, content }: SummaryVersion): Promise<void> {
  const { districtId, period, communes } = content;
  await deps.summaries.markClosing(districtId, period, closedAt);
  for (const { communeId } of communes) await deps.months.markClosed({ communeId, period }, closedAt);
}
