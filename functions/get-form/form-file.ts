import { DomainError } from '../../shared/domain/errors.ts';

const pattern = /^(\d{4}-\d{2})\.(xlsx|csv|json|rows\.json)$/;

const extensions = ['xlsx', 'csv', 'json', 'rows.json'] as const;

/** `json` is a report to fill in; `rows.json` says what is asked, and what was said last. */
export type FormExtension = (typeof extensions)[number];

/** What a name such as `2024-03.xlsx` asks for. @throws DomainError not-found */
export function formFile(file: string): { period: string; extension: FormExtension } {
  const [, period, named] = pattern.exec(file) ?? [];
  const extension = extensions.find((each) => each === named);
  if (period !== undefined && extension !== undefined) return { period, extension };
  throw noSuchForm(file);
}

export function noSuchForm(file: string): DomainError {
  return new DomainError('not-found', 'no-such-form', {
    text: {
      vi: `Không có biểu “${file}”. Hãy ghi kỳ và loại tệp, ví dụ 2024-03.xlsx, 2024-03.csv hoặc 2024-03.json.`,
      en: `There is no form “${file}”. Name the month and the kind of file, such as 2024-03.xlsx, 2024-03.csv or 2024-03.json.`,
    },
  });
}
