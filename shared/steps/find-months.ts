import { makeProgress } from '../domain/make-progress.ts';
import { shiftLabel } from '../domain/period.ts';
import type { MonthProgress } from '../domain/progress.ts';
import { periodsOf, rulesOf, type Given, type MonthRules } from '../domain/rules.ts';
import type { CommuneMonth } from '../domain/summarize.ts';
import type { MonthStore, StoredProgress } from '../ports.ts';

export interface FindMonthsDeps {
  months: Pick<MonthStore, 'findProgress'>;
  given: Given;
}

/**
 * The months of several communes, read strongly. A commune to whose month nothing has come yet has none stored: its
 * month then holds what its last one carries forward.
 */
export async function findMonths(deps: FindMonthsDeps, communeIds: string[], period: string): Promise<CommuneMonth[]> {
  const previous = shiftLabel(period, -1);
  const wanted = communeIds.flatMap((communeId) => [
    { communeId, period },
    { communeId, period: previous },
  ]);
  const stored = byKey(await deps.months.findProgress(wanted));
  const months: CommuneMonth[] = [];
  for (const communeId of communeIds) {
    const progress = stored.get(`${communeId} ${period}`);
    const month = progress
      ? monthOf(deps.given, progress, stored.get(`${communeId} ${previous}`))
      : await carriedMonth(deps, communeId, period);
    if (month) months.push(month);
  }
  return months;
}

function monthOf(given: Given, progress: MonthProgress, previous: MonthProgress | undefined): CommuneMonth | undefined {
  const rules = rulesOf(given, { communeId: progress.communeId, period: progress.period, versions: progress.rules });
  return rules && { rules, progress, previous };
}

async function carriedMonth(
  deps: FindMonthsDeps,
  communeId: string,
  period: string,
): Promise<CommuneMonth | undefined> {
  const asked = rulesOf(deps.given, { communeId, period });
  if (!asked) return undefined;
  const labels = periodsOf(deps.given, communeId).flatMap(({ label }) => (label <= period ? [label] : []));
  const stored = byKey(await deps.months.findProgress(labels.map((label) => ({ communeId, period: label }))));
  let previous: MonthProgress | undefined;
  let month: CommuneMonth | undefined;
  for (const label of labels) {
    const rules = rulesOf(deps.given, { communeId, period: label });
    if (!rules) return undefined;
    month = { rules, previous, progress: stored.get(`${communeId} ${label}`) ?? emptyMonth(rules, previous) };
    previous = month.progress;
  }
  return month;
}

function emptyMonth(rules: MonthRules, previous: MonthProgress | undefined): MonthProgress {
  return makeProgress({ rules, previous, slots: [], acts: [] });
}

function byKey(stored: StoredProgress[]): Map<string, MonthProgress> {
  return new Map(stored.map(({ progress }) => [`${progress.communeId} ${progress.period}`, progress]));
}
