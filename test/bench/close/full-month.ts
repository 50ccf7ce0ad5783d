import { reportSchema, type Report } from '../../../shared/domain/report.ts';
import { orderOf } from '../../../shared/domain/slot.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import type { LedgerEntry, ObjectListing } from '../../../shared/ports.ts';
import type { Ports } from '../../fakes/cloud.ts';
import { expectedOf } from '../../fixtures/reports/sample.ts';
import { closing, reporters } from './grown-given.ts';

const lastModified = '2024-03-12T01:00:00.000Z';
const reports = new Map(reporters.map(({ sample }) => [sample, reportSchema.parse(expectedOf(sample))]));

/**
 * Puts every unit's report of the month where its ingest would have: slot, ledger, bucket.
 * Gives the bucket's listing of each commune, by prefix.
 */
export async function fillMonth(ports: Ports, communes: number): Promise<ReadonlyMap<string, ObjectListing[]>> {
  const listings = new Map<string, ObjectListing[]>();
  for (let at = 0; at < communes; at += 1) {
    const communeId = `xa-${at}`;
    const listed: ObjectListing[] = [];
    for (const { unitId, sample } of reporters) {
      const report = reports.get(sample);
      if (report) listed.push(await record(ports, { communeId, unitId, report: { ...report, unit: unitId } }));
    }
    listings.set(`reports/${communeId}/${closing.period}/`, listed);
  }
  return listings;
}

async function record(
  { months, ledger }: Ports,
  { communeId, unitId, report }: { communeId: string; unitId: string; report: Report },
): Promise<ObjectListing> {
  const slot = { communeId, unitId, period: closing.period };
  const object = { key: `reports/${communeId}/${closing.period}/${unitId}/bao-cao.json`, versionId: 'v1' };
  const size = 2000;
  const stamp = { uploadId: uploadIdOf(object), order: orderOf({ ...object, lastModified }), receivedAt: lastModified };
  await months.recordAccepted(slot, { ...stamp, report });
  const verdict = { verdict: 'accepted', problems: [], warnings: [], places: {} } satisfies Partial<LedgerEntry>;
  await ledger.put({ ...object, ...stamp, ...verdict, slot, report, size, sha256: '' });
  return { ...object, lastModified, size };
}
