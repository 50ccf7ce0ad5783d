import { firstText, type Table } from '../../reports/table.ts';

/** The first cell of the list, by which one that we made is known when it comes back. */
export const listTitles = {
  problems: 'DANH SÁCH CẦN SỬA',
  warnings: 'DANH SÁCH CẦN XEM LẠI',
  nothing: 'KHÔNG CÓ GÌ PHẢI SỬA',
} as const;

export const listNames = { problems: 'Cần sửa', warnings: 'Cần xem lại', nothing: 'Kết quả' } as const;

const titles: ReadonlySet<string> = new Set(Object.values(listTitles));

/** A file that we marked and that its sender sent back still has its list: the new one takes its place. */
export function isOwnList({ rows, sheet }: Table): boolean {
  const [first] = rows;
  return sheet !== undefined && first !== undefined && titles.has(firstText(first)?.text ?? '');
}
