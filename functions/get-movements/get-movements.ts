import { standingActs } from '../../shared/domain/acts/standing.ts';
import { countSlot } from '../../shared/domain/acts/returned.ts';
import { makeProgress } from '../../shared/domain/make-progress.ts';
import type { MovementsView } from '../../shared/domain/movements/movements-view.ts';
import type { MonthReports } from '../../shared/domain/movements/unit-sums.ts';
import { viewMovements } from '../../shared/domain/movements/view-movements.ts';
import { noUnit } from '../../shared/domain/not-found.ts';
import { shiftLabel } from '../../shared/domain/period.ts';
import type { MonthProgress } from '../../shared/domain/progress.ts';
import { periodsOf, rulesOf, versionsIn, type Given } from '../../shared/domain/rules.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import type { MonthStore, StoredMonth } from '../../shared/ports.ts';
import { inGroups } from '../../shared/steps/in-groups.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetMovementsDeps {
  given: Given;
  months: Pick<MonthStore, 'readMonth'>;
  now: () => Date;
}

interface Asked {
  communeId: string;
  period: string;
  unitId?: string | undefined;
}

const atOnce = 7;

/**
 * What a commune did in a month and since the drive began. Every month is read and the sums are made anew from the reports
 * that count, so that the units' figures and the commune's are of one moment.
 */
export function createGetMovements(deps: GetMovementsDeps) {
  return async ({ communeId, period, unitId }: Asked): Promise<MovementsView> => {
    const asked = requireCommuneMonth(deps.given, { communeId, period });
    requireBegun(asked, deps.now().toISOString());
    if (unitId !== undefined && !findReporter(asked.register, communeId, unitId)) throw noUnit(unitId);
    const labels = periodsOf(deps.given, communeId).flatMap(({ label }) => (label <= period ? [label] : []));
    const stored = await inGroups(labels, atOnce, (label) =>
      deps.months.readMonth(communeId, { period: label, previous: shiftLabel(label, -1) }),
    );
    const rules =
      rulesOf(deps.given, { communeId, period, versions: versionsIn(stored.at(-1)?.head.acts ?? []) }) ?? asked;
    const progress = remade(deps.given, { communeId, labels, stored });
    const months = stored.map((month, at) => reportsOf(labels[at] ?? '', month));
    return viewMovements({ rules, progress, months }, unitId);
  };
}

function remade(
  given: Given,
  { communeId, labels, stored }: { communeId: string; labels: readonly string[]; stored: readonly StoredMonth[] },
): MonthProgress {
  let progress: MonthProgress | undefined;
  for (const [at, { slots, head }] of stored.entries()) {
    const period = labels[at] ?? '';
    const rules = rulesOf(given, { communeId, period, versions: versionsIn(head.acts) });
    if (rules) progress = makeProgress({ rules, previous: progress, slots, acts: head.acts });
  }
  if (!progress) throw new Error(`no month could be made for ${communeId}`);
  return progress;
}

function reportsOf(period: string, { slots, head }: StoredMonth): MonthReports {
  const standing = standingActs(head.acts);
  const counted = slots.map((slot) => countSlot(slot, standing));
  return { period, reports: counted.flatMap(({ accepted }) => (accepted ? [accepted.report] : [])) };
}
