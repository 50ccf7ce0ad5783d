import { DomainError } from '../../shared/domain/errors.ts';
import { receiptOf } from '../../shared/domain/receipt.ts';
import type { Given } from '../../shared/domain/rules.ts';
import { periodText } from '../../shared/domain/view-progress.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { receiptText } from '../../shared/papers/receipt-text.ts';
import type { Ledger } from '../../shared/ports.ts';
import { requireEntry, senderOf, standingOf, type StandingDeps } from '../../shared/steps/sent-upload.ts';

export interface GetReceiptDeps extends StandingDeps {
  given: Given;
  ledger: Pick<Ledger, 'findUpload' | 'currentOrder'>;
}

/** The receipt of an accepted file as plain text, to be kept, printed or sent on in a chat. */
export function createGetReceipt({ given, ...deps }: GetReceiptDeps) {
  return async (uploadId: string): Promise<FileAnswer> => {
    const entry = await requireEntry(deps.ledger, uploadId);
    const { report, verdict } = entry;
    const sender = senderOf(given, entry);
    if (verdict !== 'accepted' || !report || !sender) throw noReceipt(uploadId);
    const { rules, unit } = sender;
    const receipt = receiptOf({ ...entry, report }, rules, unit);
    const standing = await standingOf(entry, deps);
    const text = receiptText(receipt, {
      unit: unit.name,
      commune: rules.commune.name,
      period: periodText(rules),
      superseded: standing.superseded,
      returned: standing.returned?.message,
    });
    return {
      bytes: new TextEncoder().encode(text),
      mediaType: 'text/plain; charset=utf-8',
      fileName: `bien-nhan_${receipt.number}.txt`,
    };
  };
}

function noReceipt(uploadId: string): DomainError {
  return new DomainError('conflict', 'no-receipt', {
    text: {
      vi: `Tệp ${uploadId} chưa được nhận nên không có biên nhận. Hãy xem các lỗi, sửa, rồi gửi lại.`,
      en: `Upload ${uploadId} was not accepted, so there is no receipt. See what is wrong, correct it, and send it again.`,
    },
  });
}
