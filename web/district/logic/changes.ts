import type { SummaryView } from '../../../shared/api/summary-view.ts';
import type { Change } from './heat-map.ts';

export type Since = SummaryView['changes'][number]['since'];

export interface CriterionChange {
  communeId: string;
  name: string;
  number: number;
  change: Change;
}

/** What went worse before what went better. */
export function changesSince({ communes }: Pick<SummaryView, 'communes'>, since: Since): CriterionChange[] {
  const all = communes.flatMap(({ communeId, name, changes }) => {
    const own = changes.find((each) => each.since === since);
    const as = (change: Change) => (number: number) => ({ communeId, name, number, change });
    return [...(own?.regressed ?? []).map(as('regressed')), ...(own?.newlyMet ?? []).map(as('newly-met'))];
  });
  return [...all.filter(({ change }) => change === 'regressed'), ...all.filter(({ change }) => change === 'newly-met')];
}
