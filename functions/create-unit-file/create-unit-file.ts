import type { UnitFileRequest } from '../../shared/api/unit-file-contracts.ts';
import { noUnit } from '../../shared/domain/not-found.ts';
import { registerAt, type Given } from '../../shared/domain/rules.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import { handOutUnitFile, type HandOutUnitFileDeps, type UnitFileForm } from '../../shared/steps/hand-out-unit-file.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface CreateUnitFileDeps extends HandOutUnitFileDeps {
  given: Given;
  now: () => Date;
}

interface AskedUnitFile {
  month: { communeId: string; period: string };
  request: UnitFileRequest;
  by: string;
}

/** Hands out a form for one photo or scan beside a unit's report, also after the month was locked: it changes no figure. */
export function createCreateUnitFile(deps: CreateUnitFileDeps) {
  return async ({ month, request, by }: AskedUnitFile): Promise<UnitFileForm> => {
    const at = deps.now();
    const rules = requireCommuneMonth(deps.given, month);
    requireBegun(rules, at.toISOString());
    const { unitId } = request;
    const register = registerAt(deps.given, rules, at.toISOString());
    if (!findReporter(register, month.communeId, unitId)) throw noUnit(unitId);
    return handOutUnitFile(deps, { slot: { ...month, unitId }, request, at }, { by });
  };
}
