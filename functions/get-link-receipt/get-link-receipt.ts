import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';
import { requireOwnUpload } from '../../shared/steps/links/own-upload.ts';
import { createGetReceipt, type GetReceiptDeps } from '../get-receipt/get-receipt.ts';

/** The receipt of a file of the link's slot. */
export function createGetLinkReceipt(deps: GetReceiptDeps) {
  const getReceipt = createGetReceipt(deps);
  return async (link: FollowedLink, uploadId: string): Promise<FileAnswer> => {
    await requireOwnUpload(deps.ledger, link, uploadId);
    return getReceipt(uploadId);
  };
}
