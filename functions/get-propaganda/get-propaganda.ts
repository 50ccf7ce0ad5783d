import { viewPropaganda, type PropagandaView } from '../../shared/domain/drive/propaganda-view.ts';
import { noUnit } from '../../shared/domain/not-found.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import type { ActStore } from '../../shared/ports.ts';
import { findDriveMonth, findStanding, type FindDriveMonthDeps } from '../../shared/steps/find-drive-month.ts';

export interface GetPropagandaDeps extends FindDriveMonthDeps {
  acts: Pick<ActStore, 'find'>;
}

interface AskedPropaganda {
  communeId: string;
  period: string;
  unitId?: string | undefined;
}

/** What was said for the drive in a month: by the commune, by its units, and each item; or the items of one unit. */
export function createGetPropaganda(deps: GetPropagandaDeps) {
  return async ({ unitId, ...month }: AskedPropaganda): Promise<PropagandaView> => {
    const source = await findDriveMonth(deps, month);
    if (unitId !== undefined && !findReporter(source.rules.register, month.communeId, unitId)) throw noUnit(unitId);
    return viewPropaganda(source, { acts: await findStanding(deps.acts, month, 'propaganda'), unitId });
  };
}
