import type { Given } from '../../shared/domain/rules.ts';
import type { MonthStore, SummaryStore } from '../../shared/ports.ts';
import type { ReconcileSummary } from '../../shared/steps/reconcile-summary.ts';
import type { RemakeStale } from '../../shared/steps/remake-stale.ts';
import { begunMonths, type BegunMonth } from './begun-months.ts';
import { sweepCommune, type SweepDeps } from './sweep-commune.ts';

export interface CloseMonthDeps extends SweepDeps {
  given: Given;
  months: Pick<MonthStore, 'markClosed'>;
  summaries: Pick<SummaryStore, 'markClosing' | 'list'>;
  remakeStale: RemakeStale;
  reconcileSummary: ReconcileSummary;
  now: () => Date;
}

export type SweptMonth = { period: string; did: 'closed' | 'swept'; repaired: number };

/**
 * Goes over a district's months up to the open one: closes those whose close is due, sweeps all. Every step is
 * put-if-absent or a repair, so that running it again, at once or weeks later, changes nothing that is right. Each step
 * is taken for all months before the next one: so a commune is asked once, however many months there are.
 */
export function createCloseMonths(deps: CloseMonthDeps) {
  return async (districtId: string, only?: string): Promise<SweptMonth[]> => {
    const begun = begunMonths(deps.given, districtId, deps.now().toISOString());
    const months = begun.filter(({ period }) => only === undefined || period === only);
    const published = new Set(months.length > 0 ? await publishedPeriods(deps, districtId) : []);
    // Where version 1 is, the marks are: it is made after them.
    const closing = months.filter(({ period, isDue }) => isDue && !published.has(period));
    for (const month of closing) await markClosed(deps, districtId, month);
    const repaired: string[] = [];
    for (const communeId of communesIn(months)) repaired.push(...(await sweepCommune(deps, communeId, only)));
    // After the marks: a report whose ingest did not see its commune's mark wrote its slot before this reads it.
    for (const communeId of communesIn(months)) await freeze(deps, communeId, { months, closing });
    // Once for the district, not once a commune: each summary is made of all of them.
    for (const { period, isDue } of months)
      if (isDue) await deps.reconcileSummary(districtId, period, { publishFirst: true });
    for (const period of published)
      if (only !== undefined && period > only) await deps.reconcileSummary(districtId, period);
    return months.map(({ period, isDue }) => ({
      period,
      did: isDue ? 'closed' : 'swept',
      repaired: repaired.filter((each) => each === period).length,
    }));
  };
}

async function publishedPeriods({ summaries }: CloseMonthDeps, districtId: string): Promise<string[]> {
  return (await summaries.list(districtId)).map(({ period }) => period);
}

async function markClosed(deps: CloseMonthDeps, districtId: string, { period, communes }: BegunMonth): Promise<void> {
  const closedAt = await deps.summaries.markClosing(districtId, period, deps.now().toISOString());
  for (const communeId of communes) await deps.months.markClosed({ communeId, period }, closedAt);
}

/** From the first month that is closed now, which may have no progress yet, or before it where one is behind. */
async function freeze(
  { remakeStale }: CloseMonthDeps,
  communeId: string,
  { months, closing }: { months: BegunMonth[]; closing: BegunMonth[] },
): Promise<void> {
  const isOfCommune = ({ communes }: BegunMonth): boolean => communes.includes(communeId);
  const [from, to] = [months.find(isOfCommune)?.period, months.findLast(isOfCommune)?.period];
  const must = closing.find(isOfCommune)?.period;
  if (from !== undefined && to !== undefined)
    await remakeStale(communeId, { from, to, ...(must !== undefined && { must }) });
}

const communesIn = (months: BegunMonth[]): string[] => Array.from(new Set(months.flatMap(({ communes }) => communes)));
