import { DomainError } from '../../shared/domain/errors.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { makeLinkPage } from '../../shared/papers/link-page/make-link-page.ts';
import type { HandOutLinks } from '../../shared/steps/links/hand-out-links.ts';

const pattern = /^(\d{4}-\d{2})\.docx$/;
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The links of a commune's month as a sheet of QR codes. */
export function createGetLinkPage(handOut: HandOutLinks) {
  return async ({ communeId, file }: { communeId: string; file: string }, by: string): Promise<FileAnswer> => {
    const period = periodOf(file);
    const bytes = await makeLinkPage(await handOut({ communeId, period }, by));
    return { bytes, mediaType, fileName: `ma-gui-bao-cao_${communeId}_${period}.docx` };
  };
}

/** @throws DomainError not-found */
function periodOf(file: string): string {
  const [, period] = pattern.exec(file) ?? [];
  if (period !== undefined) return period;
  throw new DomainError('not-found', 'no-such-paper', {
    text: {
      vi: `Không có trang mã “${file}”. Hãy ghi kỳ và loại tệp, ví dụ 2024-03.docx.`,
      en: `There is no page of codes “${file}”. Name the month and the kind of file, such as 2024-03.docx.`,
    },
  });
}
