import type { PublicProgress } from '../../shared/api/public-contracts.ts';
import { noCommune } from '../../shared/domain/not-found.ts';
import { publicMonth, type PublicMonth } from '../../shared/domain/public/public-month.ts';
import { currentRegister, periodsOf } from '../../shared/domain/rules.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import { findCommune, type Unit } from '../../shared/domain/unit.ts';
import type { SummaryStore } from '../../shared/ports.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';

export interface GetPublicProgressDeps extends FindMonthsDeps {
  summaries: Pick<SummaryStore, 'latest'>;
  now: () => Date;
}

/** What anybody may see of a commune: its newest published month, and the one that is under way. */
export function createGetPublicProgress(deps: GetPublicProgressDeps) {
  return async (communeId: string): Promise<PublicProgress> => {
    const commune = findCommune(currentRegister(deps.given), communeId);
    if (!commune) throw noCommune(communeId);
    const at = deps.now().toISOString();
    const newest = await newestPublished(deps, commune, at);
    const open = openPeriod(deps, communeId, at);
    const isOpen = open !== undefined && open !== newest?.content.period;
    const show = (period: string, version?: SummaryVersion): Promise<PublicMonth> =>
      showMonth(deps, { communeId, period }, { version, at });
    return {
      communeId,
      name: commune.name,
      onlyNameIsReal: commune.illustrative ?? false,
      official: newest ? await show(newest.content.period, newest) : null,
      provisional: isOpen ? await show(open) : null,
    };
  };
}

/** From the latest month back: the first that is asked for is it, but for the first days after one is locked. */
async function newestPublished(
  { given, summaries }: GetPublicProgressDeps,
  commune: Unit,
  at: string,
): Promise<SummaryVersion | undefined> {
  const locked = periodsOf(given, commune.id).filter(({ locksAt }) => locksAt <= at);
  for (const { label } of locked.toReversed()) {
    const found = await summaries.latest(commune.parent ?? '', label);
    if (found) return found;
  }
  return undefined;
}

/** The first that takes reports: as long as two do, the one that is due. */
function openPeriod({ given }: GetPublicProgressDeps, communeId: string, at: string): string | undefined {
  return periodsOf(given, communeId).find(({ opensAt, locksAt }) => opensAt <= at && at < locksAt)?.label;
}

async function showMonth(
  deps: GetPublicProgressDeps,
  { communeId, period }: { communeId: string; period: string },
  { version, at }: { version: SummaryVersion | undefined; at: string },
): Promise<PublicMonth> {
  const [found] = await findMonths(deps, [communeId], period);
  if (!found) throw new Error(`no month ${period} could be made for ${communeId}`);
  return publicMonth(found, version, at);
}
