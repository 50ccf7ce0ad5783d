import type { Measure } from '../../shared/domain/metrics.ts';
import { underWayMs } from '../../shared/steps/count-uploads.ts';
import type { IngestOutcome, IngestUpload } from '../../shared/steps/ingest-upload.ts';
import { createMeasuredIngest } from '../../shared/steps/measured-ingest.ts';
import { createCloseMonths, type CloseMonthDeps, type SweptMonth } from './close-month.ts';

/** A district's run, with how long it took and how many of the files it had to read had counted as lost. */
export function createMeasuredRun(deps: CloseMonthDeps & { measure: Measure }) {
  const measured = createMeasuredIngest(deps, deps.ingest);
  return async (districtId: string, only?: string): Promise<SweptMonth[]> => {
    const began = deps.now().getTime();
    let lost = 0;
    const ingest: IngestUpload = async (object, delivery) => {
      const outcome = await measured(object, delivery);
      if (wasLost(outcome, deps.now())) lost += 1;
      return outcome;
    };
    const swept = await createCloseMonths({ ...deps, ingest })(districtId, only);
    const metrics = { CloseSeconds: (deps.now().getTime() - began) / 1000, FilesLost: lost };
    deps.measure('months gone over', { districtId, metrics, about: tallyOf(swept) });
    return swept;
  };
}

function wasLost({ recorded }: IngestOutcome, now: Date): boolean {
  return recorded?.isFirst === true && now.getTime() - Date.parse(recorded.receivedAt) >= underWayMs;
}

function tallyOf(swept: SweptMonth[]) {
  return {
    months: swept.length,
    closed: swept.filter(({ did }) => did === 'closed').length,
    repaired: swept.reduce((sum, month) => sum + month.repaired, 0),
  };
}
