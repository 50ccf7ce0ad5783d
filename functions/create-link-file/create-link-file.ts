import { requireBegun } from '../../shared/steps/require-month.ts';
import { handOutUnitFile, type HandOutUnitFileDeps, type UnitFileForm } from '../../shared/steps/hand-out-unit-file.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';

export interface CreateLinkFileDeps extends HandOutUnitFileDeps {
  now: () => Date;
}

/** Hands out a form for one photo or scan beside the report of the link's unit and month, whatever the sender says. */
export function createCreateLinkFile(deps: CreateLinkFileDeps) {
  return async (link: FollowedLink, request: { fileName: string; size: number }): Promise<UnitFileForm> => {
    const { communeId, unitId, period, expiresAt, rules } = link;
    const at = deps.now();
    requireBegun(rules, at.toISOString());
    return handOutUnitFile(deps, { slot: { communeId, unitId, period }, request, at }, { linkUntil: expiresAt });
  };
}
