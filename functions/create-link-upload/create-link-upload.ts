import type { LinkUploadForm, LinkUploadRequest } from '../../shared/api/link-contracts.ts';
import { pathsOfLink } from '../../shared/domain/links/link-paths.ts';
import {
  faultsOfForm,
  handOutForm,
  refuseFormFaults,
  slotSpending,
  type HandOutFormDeps,
} from '../../shared/steps/hand-out-form.ts';
import type { Spend } from '../../shared/steps/spend.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';

export interface CreateLinkUploadDeps extends HandOutFormDeps {
  spend: Spend;
  now: () => Date;
  newUploadId: (at: Date) => string;
}

/** Hands out a form by which one file can be sent for the link's unit and month, whatever the sender says. */
export function createCreateLinkUpload(deps: CreateLinkUploadDeps) {
  return async (link: FollowedLink, { fileName, size }: LinkUploadRequest): Promise<LinkUploadForm> => {
    const { communeId, unitId, period } = link;
    const request = { communeId, unitId, period, fileName, size };
    const at = deps.now();
    refuseFormFaults(faultsOfForm(deps, request, at.toISOString()));
    const what = slotSpending('link', request);
    await deps.spend({ by: what, what, at });
    const uploadId = deps.newUploadId(at);
    const form = await handOutForm(deps, request, { uploadId, at, linkUntil: link.expiresAt });
    return { ...form, link: pathsOfLink(link).upload(uploadId) };
  };
}
