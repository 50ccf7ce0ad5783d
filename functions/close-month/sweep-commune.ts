import { actPrefix } from '../../shared/domain/acts/act-id.ts';
import { objectHash } from '../../shared/domain/upload-id.ts';
import type { Ledger, ObjectStore } from '../../shared/ports.ts';
import type { IngestUpload } from '../../shared/steps/ingest-upload.ts';
import type { RepairActs } from '../../shared/steps/record-act.ts';
import { prefixOf } from '../../shared/steps/count-uploads.ts';

export interface SweepDeps {
  objects: Pick<ObjectStore, 'listVersions'>;
  ledger: Pick<Ledger, 'findMarks'>;
  ingest: IngestUpload;
  repairActs: RepairActs;
}

/**
 * Ingests to completion every object version that the ledger does not know, and takes up every act that the table lacks.
 * A commune is listed as a whole: so months do not make it dearer, and what lies under none is answered, too. Gives the
 * period of each repair.
 */
export async function sweepCommune(deps: SweepDeps, communeId: string, only: string | undefined): Promise<string[]> {
  const prefix = only === undefined ? `reports/${communeId}/` : prefixOf({ communeId, period: only });
  const listed = await deps.objects.listVersions(prefix);
  const known = new Set((await deps.ledger.findMarks(listed)).map(objectHash));
  const repaired: string[] = [];
  for (const object of listed.filter((candidate) => !known.has(objectHash(candidate)))) {
    await deps.ingest(object, { mayBeRepeat: true });
    repaired.push(periodOf(object.key));
  }
  const acts = await deps.repairActs(
    communeId,
    only === undefined ? `acts/${communeId}/` : actPrefix({ communeId, period: only }),
  );
  return [...repaired, ...acts.map(({ period }) => period)];
}

const periodOf = (key: string): string => key.split('/')[2] ?? '';
