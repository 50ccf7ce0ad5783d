import type { CampaignView } from '../../shared/domain/campaign/campaign-view.ts';
import { viewCampaign } from '../../shared/domain/campaign/view-campaign.ts';
import { labelAt } from '../../shared/domain/period.ts';
import { periodsOf } from '../../shared/domain/rules.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetCampaignDeps extends FindMonthsDeps {
  now: () => Date;
}

/** What a commune's drive is for, as it was given, and how far its criteria are in the newest month. */
export function createGetCampaign(deps: GetCampaignDeps) {
  return async ({ communeId }: { communeId: string }): Promise<CampaignView> => {
    const periods = periodsOf(deps.given, communeId);
    const label = labelAt(periods, deps.now().toISOString());
    const rules = requireCommuneMonth(deps.given, { communeId, period: label ?? periods[0]?.label ?? '' });
    if (label === undefined) return viewCampaign({ rules, periods, progress: undefined });
    const [found] = await findMonths(deps, [communeId], label);
    return viewCampaign({ rules: found?.rules ?? rules, periods, progress: found?.progress });
  };
}
