import type { ActsView } from '../../shared/api/act-contracts.ts';
import { stateOfAct } from '../../shared/domain/acts/act-state.ts';
import type { Act } from '../../shared/domain/acts/act.ts';
import { fileOfAct, pathOfFile } from '../../shared/domain/acts/evidence.ts';
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

/** What was done to a commune's month, newest first, each with what it is worth now. */
export function createGetActs(deps: GetActsDeps) {
  return async (month: { communeId: string; period: string }): Promise<ActsView> => {
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
      confirmation: progress.confirmation ?? null,
      assessments: assessmentsOf(acts, progress),
      acts: acts
        .toReversed()
        .map((act) => ({ state: stateOfAct(act, { acts, progress, at }), act, links: { file: linkOf(act) } })),
    };
  };
}

function linkOf(act: Act): string | null {
  const file = fileOfAct(act);
  return file ? pathOfFile(act, file) : null;
}
