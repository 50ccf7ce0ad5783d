import { viewProgress } from '../../shared/domain/view-progress.ts';
import type { ProgressView } from '../../shared/domain/progress-view.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetProgressDeps extends FindMonthsDeps {
  now: () => Date;
}

/** A commune's month on the criteria, as it stands. */
export function createGetProgress(deps: GetProgressDeps) {
  return async (month: { communeId: string; period: string }): Promise<ProgressView> => {
    const asked = requireCommuneMonth(deps.given, month);
    requireBegun(asked, deps.now().toISOString());
    const [found] = await findMonths(deps, [month.communeId], month.period);
    if (!found) throw new Error(`no month ${month.period} could be made for ${month.communeId}`);
    return viewProgress(found.rules, found.progress, found.previous);
  };
}
