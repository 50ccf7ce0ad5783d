import { viewPropaganda, type PropagandaView } from '../../shared/domain/drive/propaganda-view.ts';
import type { ActStore } from '../../shared/ports.ts';
import { findDriveMonth, findStanding, type FindDriveMonthDeps } from '../../shared/steps/find-drive-month.ts';

export interface GetPropagandaDeps extends FindDriveMonthDeps {
  acts: Pick<ActStore, 'find'>;
}

/** What was said for the drive in a month: by the commune, by its units, and each item that was written down. */
export function createGetPropaganda(deps: GetPropagandaDeps) {
  return async (month: { communeId: string; period: string }): Promise<PropagandaView> =>
    viewPropaganda(await findDriveMonth(deps, month), await findStanding(deps.acts, month, 'propaganda'));
}
