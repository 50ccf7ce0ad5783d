import type { SlotStatus } from '../../../../shared/domain/slot.ts';
import { expectedStatuses } from '../oracle/expected-month.ts';
import { expectedTotals } from '../oracle/expected-totals.ts';
import type { Year } from '../play/year.ts';
import { unitsOf } from '../world.ts';
import type { Faults } from './faults.ts';
import type { Summary } from './read.ts';

/** Holds a summary's figures against what was sent. */
export function checkFigures(year: Year, summary: Summary, faults: Faults): void {
  const { period, totals } = summary;
  const expected = expectedTotals(year.world, year.book, period);
  const tallies = { ...totals.movements, ...totals.resources };
  faults.expect(`${period} dòng (rows)`, Object.keys(tallies), Object.keys(expected.tallies));
  for (const [code, { month, toDate }] of Object.entries(tallies))
    faults.expect(`${period} ${code}`, { month, toDate }, expected.tallies[code]);
  const found = Object.entries(totals.indicators).map(([code, { met, total, coverage }]) => [
    code,
    { met, total, reported: coverage.reported },
  ]);
  faults.expect(`${period} tỷ lệ (rates)`, Object.fromEntries(found), expected.ratios);
}

/** Holds who has sent, as the summary counts them, against what was sent. */
export function checkCompleteness(year: Year, { period, communes, completeness }: Summary, faults: Faults): void {
  const all = year.world.communes.map((communeId) => [communeId, countsOf(year, { communeId, period })] as const);
  for (const [communeId, expected] of all) {
    const commune = communes.find((each) => each.communeId === communeId);
    faults.expect(`${period} ${communeId}`, commune && countsIn(commune.completeness), expected);
  }
  const total = new Map<string, number>();
  for (const [, counts] of all)
    for (const [status, count] of Object.entries(counts)) total.set(status, (total.get(status) ?? 0) + count);
  faults.expect(`${period} đầy đủ (completeness)`, countsIn(completeness), Object.fromEntries(total));
  if (completeness.rate < 0 || completeness.rate > 100) faults.add(`${period}: rate ${completeness.rate}`);
}

type Counts = Record<SlotStatus, number>;

function countsIn({ onTime, late, rejected, missing, excused, notDue }: Summary['completeness']): Counts {
  return { 'on-time': onTime, late, rejected, missing, excused, 'not-due': notDue };
}

/** Of the units that owe a report every month. */
function countsOf({ world, book }: Year, month: { communeId: string; period: string }): Counts {
  const statuses = expectedStatuses(world, book, month);
  const owing = unitsOf(world, month).filter(({ owes }) => owes === 'monthly');
  const count = (status: SlotStatus): number => owing.filter(({ id }) => statuses.get(id) === status).length;
  return {
    'on-time': count('on-time'),
    late: count('late'),
    rejected: count('rejected'),
    missing: count('missing'),
    excused: count('excused'),
    'not-due': count('not-due'),
  };
}
