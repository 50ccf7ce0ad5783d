import type { UploadView } from '../../shared/api/uploads.ts';
import { pathsOfLink } from '../../shared/domain/links/link-paths.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';
import { requireOwnUpload } from '../../shared/steps/links/own-upload.ts';
import { createGetUpload, type GetUploadDeps } from '../get-upload/get-upload.ts';

/** What became of a file of the link's slot, with the paths that whoever holds the link has. */
export function createGetLinkUpload(deps: GetUploadDeps) {
  const getUpload = createGetUpload(deps);
  return async (link: FollowedLink, uploadId: string): Promise<UploadView> => {
    await requireOwnUpload(deps.ledger, link, uploadId);
    const view = await getUpload(uploadId);
    const path = pathsOfLink(link).upload(uploadId);
    const { marked, receipt } = view.links;
    return { ...view, links: { marked: marked && `${path}/marked.xlsx`, receipt: receipt && `${path}/receipt.txt` } };
  };
}
