import type { Act, ActKind, ActOf } from '../domain/acts/act.ts';
import { standingActs } from '../domain/acts/standing.ts';
import type { CommuneMonth } from '../domain/summarize.ts';
import type { ActStore } from '../ports.ts';
import { findMonths, type FindMonthsDeps } from './find-months.ts';
import { requireBegun, requireCommuneMonth } from './require-month.ts';

export interface FindDriveMonthDeps extends FindMonthsDeps {
  now: () => Date;
}

interface Month {
  communeId: string;
  period: string;
}

/** A commune's month as it stands. @throws DomainError not-found where there is none, or it has not begun */
export async function findDriveMonth(deps: FindDriveMonthDeps, month: Month): Promise<CommuneMonth & { at: string }> {
  const at = deps.now().toISOString();
  requireBegun(requireCommuneMonth(deps.given, month), at);
  const [found] = await findMonths(deps, [month.communeId], month.period);
  if (!found) throw new Error(`no month ${month.period} could be made for ${month.communeId}`);
  return { ...found, at };
}

/** A month's acts of one kind that nobody withdrew, in order, without reading what else was done in it. */
export async function findStanding<Kind extends ActKind>(
  acts: Pick<ActStore, 'find'>,
  month: Month,
  kind: Kind,
): Promise<ActOf<Kind>[]> {
  const isKind = (act: Act): act is ActOf<Kind> => act.kind === kind;
  const found = await acts.find({ ...month, kind });
  if (found.length === 0) return [];
  const withdrawals = await acts.find({ ...month, kind: 'withdraw' });
  return standingActs([...found, ...withdrawals]).filter(isKind);
}
