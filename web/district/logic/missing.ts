import type { SummaryView } from '../../../shared/api/summary-view.ts';
import type { Commune } from './heat-map.ts';

export interface Missing {
  /** The fewest reports first. */
  communes: readonly Commune[];
  /** How many have sent everything. */
  complete: number;
  /** Whether any report that is not in is not due yet, so that nobody is blamed too early. */
  beforeDue: boolean;
}

type Completeness = Commune['completeness'];

export const isIn = ({ onTime, late }: Completeness): number => onTime + late;
export const isNotIn = ({ missing, notDue }: Completeness): number => missing + notDue;

export function missingReports({ communes }: Pick<SummaryView, 'communes'>): Missing {
  const open = communes.filter(({ completeness }) => isNotIn(completeness) + completeness.rejected > 0);
  return {
    communes: open.toSorted(
      (one, other) =>
        one.completeness.rate - other.completeness.rate || isNotIn(other.completeness) - isNotIn(one.completeness),
    ),
    complete: communes.length - open.length,
    beforeDue: communes.some(({ completeness }) => completeness.notDue > 0),
  };
}
