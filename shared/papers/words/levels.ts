import type { Campaign, Metric } from '../../domain/campaign.ts';

/** A level is no sum of months: its label says so. */
export function labelOf({ label, measures }: Pick<Metric, 'label' | 'measures'>): string {
  return measures === 'level' ? `${label} (số hiện có)` : label;
}

/** The labels of a campaign's rows, by code. */
export function labelsOf({ movements, resources }: Campaign): ReadonlyMap<string, string> {
  return new Map([...movements, ...resources].map((metric) => [metric.code, labelOf(metric)]));
}
