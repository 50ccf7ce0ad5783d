import type { Campaign, Metric } from '../../domain/campaign.ts';

/** “(đạt ghi 1, chưa đạt ghi 0)”: for who fills the form in, and of no sum. */
const howToFill = / \([^()]*\bghi \d[^()]*\)$/;

/** A level is no sum of months: its label says so. */
export function labelOf({ label, measures }: Pick<Metric, 'label' | 'measures'>): string {
  const name = label.replace(howToFill, '');
  return measures === 'level' ? `${name} (số hiện có)` : name;
}

/** The labels of a campaign's rows, by code. */
export function labelsOf({ movements, resources }: Campaign): ReadonlyMap<string, string> {
  return new Map([...movements, ...resources].map((metric) => [metric.code, labelOf(metric)]));
}
