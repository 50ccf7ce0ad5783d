import { DomainError } from '../../shared/domain/errors.ts';

const pattern = /^(\d{4}-\d{2})\.(docx|xlsx|csv)$/;

export type PaperExtension = 'docx' | 'xlsx' | 'csv';

/** What a name such as `2024-03.docx` asks for. @throws DomainError not-found */
export function paperFile(file: string): { period: string; extension: PaperExtension } {
  const [, period, extension] = pattern.exec(file) ?? [];
  if (period !== undefined && (extension === 'docx' || extension === 'xlsx' || extension === 'csv'))
    return { period, extension };
  throw new DomainError('not-found', 'no-such-paper', {
    text: {
      vi: `Không có biểu tổng hợp “${file}”. Hãy ghi kỳ và loại tệp, ví dụ 2024-03.docx, 2024-03.xlsx hoặc 2024-03.csv.`,
      en: `There is no table “${file}”. Name the month and the kind of file, such as 2024-03.docx, 2024-03.xlsx or 2024-03.csv.`,
    },
  });
}
