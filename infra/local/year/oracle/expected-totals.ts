import { allMetricsOf } from '../../../../shared/domain/campaign/metric.ts';
import { indicatorsOf } from '../../../../shared/domain/criteria.ts';
import { rulesFor, type World } from '../world.ts';
import type { Book, Sent } from './book.ts';

export interface ExpectedTotals {
  ratios: Record<string, { met: number; total: number; reported: number }>;
  /** Movements and resources together: their codes differ. */
  tallies: Record<string, { month: number; toDate: number }>;
}

/** What a month's totals must be, as plain sums over the reports that were sent: whole hundredths add without error. */
export function expectedTotals(world: World, book: Book, period: string): ExpectedTotals {
  const begun = world.periods.map(({ label }) => label).filter((label) => label <= period);
  const reports = begun.flatMap((label) => book.currentIn(label));
  const months = new Map(begun.map((label) => [label, reports.filter(({ slot }) => slot.period === label)]));
  return { ratios: ratiosOf(world, reports), tallies: talliesOf(world, months, period) };
}

type Held = Map<string, { met: number; total: number }>;

/** Of each unit the newest that it said: the reports come oldest month first. */
function ratiosOf(world: World, reports: Sent[]): ExpectedTotals['ratios'] {
  const counting = countingKinds(world);
  const held = new Map<string, Held>();
  for (const { slot, report } of reports) {
    for (const [code, value] of Object.entries(report.indicators)) {
      if (!('total' in value) || counting.get(code) !== world.kinds.get(`${slot.communeId}/${slot.unitId}`)) continue;
      const units: Held = held.get(code) ?? new Map();
      units.set(`${slot.communeId}/${slot.unitId}`, value);
      held.set(code, units);
    }
  }
  return Object.fromEntries(
    Array.from(held, ([code, units]) => {
      const values = [...units.values()];
      const met = sum(values.map((value) => value.met));
      return [code, { met, total: sum(values.map(({ total }) => total)), reported: values.length }];
    }),
  );
}

/** Whose figure of an indicator counts; that of others is only compared with it. */
function countingKinds(world: World): Map<string, string> {
  const period = world.periods[0]?.label ?? '';
  const { pack } = rulesFor(world, { communeId: world.communes[0] ?? '', period });
  return new Map(indicatorsOf(pack).map(({ code, reporting }) => [code, reporting.by]));
}

function talliesOf(world: World, months: Map<string, Sent[]>, period: string): ExpectedTotals['tallies'] {
  const { campaign } = rulesFor(world, { communeId: world.communes[0] ?? '', period });
  return Object.fromEntries(
    allMetricsOf(campaign, period).map(({ code, measures }) => {
      const figures = (sent: Sent[]): number[] => sent.map((each) => figureOf(each, code));
      const all = [...months.values()].flat();
      if (measures === 'level') {
        const newest = new Map(all.filter(has(code)).map((sent) => [unitOf(sent), figureOf(sent, code)]));
        const level = sum([...newest.values()]);
        return [code, { month: level, toDate: level }];
      }
      return [code, { month: sum(figures(months.get(period) ?? [])), toDate: sum(figures(all)) }];
    }),
  );
}

/** Code → unit of a commune → what it did since the drive began; nothing of those that did nothing. */
export function unitTotals(
  world: World,
  book: Book,
  { communeId, period }: { communeId: string; period: string },
): Record<string, Record<string, number>> {
  const begun = world.periods.map(({ label }) => label).filter((label) => label <= period);
  const own = begun.flatMap((label) => book.currentIn(label)).filter(({ slot }) => slot.communeId === communeId);
  const { campaign } = rulesFor(world, { communeId, period });
  return Object.fromEntries(
    allMetricsOf(campaign, period).map(({ code, measures }) => {
      const byUnit = Map.groupBy(own.filter(has(code)), ({ slot }) => slot.unitId);
      const totals = Array.from(byUnit, ([unitId, sent]) => {
        const figures = sent.map((each) => figureOf(each, code));
        return [unitId, measures === 'level' ? (figures.at(-1) ?? 0) : sum(figures)] as const;
      });
      return [code, Object.fromEntries(totals.filter(([, total]) => total !== 0))];
    }),
  );
}

const unitOf = ({ slot }: Sent): string => `${slot.communeId}/${slot.unitId}`;

const has =
  (code: string) =>
  ({ report }: Sent): boolean =>
    Object.hasOwn({ ...report.movements, ...report.resources }, code);

function figureOf({ report }: Sent, code: string): number {
  const figure = report.movements[code] ?? report.resources[code] ?? 0;
  return typeof figure === 'number' ? figure : 0;
}

function sum(figures: number[]): number {
  return figures.reduce((all, figure) => all + Math.round(figure * 100), 0) / 100;
}
