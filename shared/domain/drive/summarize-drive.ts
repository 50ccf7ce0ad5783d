import type { CommuneMonth } from '../summarize.ts';
import { coverageOf } from './coverage.ts';
import type { DriveSummary } from './summary-part.ts';

/** Made of the month's progress alone, at the instant of the summary; undefined in months before it is asked for. */
export function summarizeDrive({ rules, progress }: CommuneMonth, _at: string): DriveSummary | undefined {
  const plan = rules.campaign.drive;
  if (!plan || rules.period.label < plan.since) return undefined;
  return { coverage: coverageOf(rules, progress.drive) };
}
