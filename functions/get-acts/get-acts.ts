import type { ActsView } from '../../shared/api/act-contracts.ts';
import { stateOfAct } from '../../shared/domain/acts/act-state.ts';
import { linkOfFile } from '../../shared/domain/acts/evidence.ts';
import { isOwnAct } from '../../shared/domain/acts/of-unit.ts';
import { assessmentsOf } from '../../shared/domain/acts/assessments.ts';
import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import { inOrder } from '../../shared/domain/acts/standing.ts';
import { periodText } from '../../shared/domain/period.ts';
import type { ActStore } from '../../shared/ports.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetActsDeps extends FindMonthsDeps {
  acts: Pick<ActStore, 'find'>;
  now: () => Date;
}

interface AskedActs {
  communeId: string;
  period: string;
  /** Only what whoever asks recorded for this unit. */
  own?: { unitId: string; by: string } | undefined;
}

/** What was done to a commune's month, or what somebody did for one unit: newest first, each with what it is worth now. */
export function createGetActs(deps: GetActsDeps) {
  return async ({ own, ...month }: AskedActs): Promise<ActsView> => {
    const at = deps.now().toISOString();
    requireBegun(requireCommuneMonth(deps.given, month), at);
    const [found, [made]] = await Promise.all([
      deps.acts.find(month),
      findMonths(deps, [month.communeId], month.period),
    ]);
    if (!made) throw new Error(`no month ${month.period} could be made for ${month.communeId}`);
    const { progress, rules } = made;
    const acts = inOrder(found);
    return {
      ...month,
      periodText: periodText(rules),
      contentHash: contentHashOf(progress),
      ...(own ? {} : { confirmation: progress.confirmation ?? null, assessments: assessmentsOf(acts, progress) }),
      acts: acts
        .filter((act) => !own || isOwnAct(act, own))
        .toReversed()
        .map((act) => ({
          state: stateOfAct(act, { acts, progress, at }),
          act,
          links: { file: linkOfFile(act, own?.unitId) },
        })),
    };
  };
}
