import type { SummaryView } from '../../../shared/api/summary-view.ts';

export interface TrendPoint {
  period: string;
  status: SummaryView['status'];
  criteriaMet: number;
  rate: number;
}

export function pointOf({ period, status, totals, completeness }: SummaryView): TrendPoint {
  return { period, status, criteriaMet: totals.criteriaMet, rate: completeness.rate };
}

/** From where to where an axis goes: a little room beside the values, and never beyond what there can be. */
export function rangeOf(values: readonly number[], { least, most }: { least: number; most: number }): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.2, (most - least) * 0.02, 1);
  return [Math.max(least, Math.floor(low - room)), Math.min(most, Math.ceil(high + room))];
}
