import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';
import { requireOwnUpload } from '../../shared/steps/links/own-upload.ts';
import { createGetMarkedFile, type GetMarkedFileDeps } from '../get-marked-file/get-marked-file.ts';

/** A file of the link's slot with what is wrong marked in it. */
export function createGetLinkMarkedFile(deps: GetMarkedFileDeps) {
  const getMarkedFile = createGetMarkedFile(deps);
  return async (link: FollowedLink, uploadId: string): Promise<FileAnswer> => {
    await requireOwnUpload(deps.ledger, link, uploadId);
    return getMarkedFile(uploadId);
  };
}
