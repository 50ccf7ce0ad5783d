import type { Measure, MetricName } from '../domain/metrics.ts';
import { currentRegister, type Given } from '../domain/rules.ts';
import { findCommune } from '../domain/unit.ts';
import { objectHash } from '../domain/upload-id.ts';
import type { Verdict } from '../ports.ts';
import type { IngestOutcome, IngestUpload } from './ingest-upload.ts';

export interface MeasureDeps {
  given: Given;
  measure: Measure;
  now: () => Date;
}

const counterOf = {
  accepted: 'ReportsAccepted',
  rejected: 'ReportsRefused',
  late: 'ReportsLate',
} as const satisfies Record<Verdict, MetricName>;

/**
 * Says and counts what became of each upload. Counted is whoever put the ledger entry, so no delivery counts twice; who
 * dies between that and its line is not counted at all.
 */
export function createMeasuredIngest(deps: MeasureDeps, ingest: IngestUpload): IngestUpload {
  return async (object, delivery) => {
    const outcome = await ingest(object, delivery);
    const { uploadId: correlationId, verdict, problems, recorded } = outcome;
    deps.measure('ingested', {
      districtId: districtOf(deps.given, recorded?.communeId),
      metrics: metricsOf(outcome, deps.now()),
      about: { correlationId, objectVersion: objectHash(object), verdict, ...(problems > 0 && { problems }) },
    });
    return outcome;
  };
}

function metricsOf({ verdict, recorded }: IngestOutcome, now: Date): Partial<Record<MetricName, number>> {
  if (verdict === 'repeat' || !recorded?.isFirst) return {};
  // The store dates in whole seconds, so this is up to one too long.
  const seconds = Math.max(0, now.getTime() - Date.parse(recorded.receivedAt)) / 1000;
  return { [counterOf[verdict]]: 1, ...(verdict === 'accepted' && { UploadToVisibleSeconds: seconds }) };
}

function districtOf(given: Given, communeId: string | undefined): string | undefined {
  return communeId === undefined ? undefined : (findCommune(currentRegister(given), communeId)?.parent ?? undefined);
}
