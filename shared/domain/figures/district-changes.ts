import * as z from 'zod/mini';
import type { SummaryContent } from '../summary.ts';
import type { Bilingual } from '../text.ts';
import type { Figure } from './figure-list.ts';

const byCriterion = z.array(z.object({ criterion: z.int(), communes: z.int().check(z.gte(1)) }));

/** In how many communes each criterion was lost or won; which they are stands with each commune. */
export const districtChangesSchema = z.array(
  z.object({ since: z.enum(['last-month', 'baseline']), regressed: byCriterion, newlyMet: byCriterion }),
);
export type DistrictChanges = z.infer<typeof districtChangesSchema>;

/** What a reader looks for first: what changed since last month, and since the drive began. */
export function districtChanges({ communes }: Pick<SummaryContent, 'communes'>): DistrictChanges {
  const since = ['last-month', 'baseline'] as const;
  return since.map((when) => {
    const own = communes.flatMap(({ changes }) => changes.filter((change) => change.since === when));
    return {
      since: when,
      regressed: countEach(own.flatMap(({ regressed }) => regressed)),
      newlyMet: countEach(own.flatMap(({ newlyMet }) => newlyMet)),
    };
  });
}

function countEach(criteria: number[]): DistrictChanges[number]['regressed'] {
  const counts = Map.groupBy(
    criteria.toSorted((a, b) => a - b),
    (criterion) => criterion,
  );
  return Array.from(counts, ([criterion, all]) => ({ criterion, communes: all.length }));
}

export function changeFigures(content: Pick<SummaryContent, 'communes'>): Figure[] {
  return districtChanges(content).flatMap(({ since, regressed, newlyMet }) => [
    ...regressed.map((each) => changeFigure(`changes/${since}/regressed`, each, changeLabels.regressed)),
    ...newlyMet.map((each) => changeFigure(`changes/${since}/newlyMet`, each, changeLabels.newlyMet)),
  ]);
}

function changeFigure(
  path: string,
  { criterion, communes }: { criterion: number; communes: number },
  label: Bilingual,
) {
  const { vi, en } = label;
  return {
    path: `${path}/${criterion}`,
    value: communes,
    label: { vi: `tiêu chí ${criterion}: ${vi}`, en: `criterion ${criterion}: ${en}` },
  };
}

const changeLabels = {
  regressed: { vi: 'số xã không duy trì đạt', en: 'communes that no longer meet it' },
  newlyMet: { vi: 'số xã mới đạt', en: 'communes that newly meet it' },
} as const satisfies Record<string, Bilingual>;
