import { DomainError } from '../../shared/domain/errors.ts';

const pattern = /^(\d{4}-\d{2})\.docx$/;

/** The month that a name such as `2024-03.docx` asks for. @throws DomainError not-found */
export function periodOfFile(file: string): string {
  const [, period] = pattern.exec(file) ?? [];
  if (period !== undefined) return period;
  throw new DomainError('not-found', 'no-such-paper', {
    text: {
      vi: `Không có báo cáo “${file}”. Hãy ghi kỳ và loại tệp, ví dụ 2024-03.docx.`,
      en: `There is no report “${file}”. Name the month and the kind of file, such as 2024-03.docx.`,
    },
  });
}
