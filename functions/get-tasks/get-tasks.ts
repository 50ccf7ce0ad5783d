import { viewTasks, type TasksView } from '../../shared/domain/drive/tasks-view.ts';
import { noUnit } from '../../shared/domain/not-found.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import type { ActStore } from '../../shared/ports.ts';
import { findDriveMonth, findStanding, type FindDriveMonthDeps } from '../../shared/steps/find-drive-month.ts';

export interface GetTasksDeps extends FindDriveMonthDeps {
  acts: Pick<ActStore, 'find'>;
  /** The plan's own words of each task, by campaign. */
  planWords: (campaignId: string) => Readonly<Record<string, string>>;
}

/** The plan's duties in a month, in all or of one unit. */
export function createGetTasks(deps: GetTasksDeps) {
  return async ({
    unitId,
    ...month
  }: {
    communeId: string;
    period: string;
    unitId?: string | undefined;
  }): Promise<TasksView> => {
    const source = await findDriveMonth(deps, month);
    const { campaign, register } = source.rules;
    if (unitId !== undefined && !findReporter(register, month.communeId, unitId)) throw noUnit(unitId);
    const acts = await findStanding(deps.acts, month, 'task-done');
    return viewTasks(source, { acts, words: deps.planWords(campaign.id), unitId });
  };
}
