import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { hasMarksWithoutEnd } from './marks-without-end.ts';
import type { Table, TableRow } from './table.ts';

/**
 * Refuses tables that would take long to understand, whatever format they came in: the patterns that look for words and
 * figures in a cell were not made for a book.
 */
export function refuseBeyondReason(tables: readonly Table[]): void {
  let characters = 0;
  for (const row of tables.flatMap(({ rows }) => rows)) {
    if (row.cells.size > limits.columns) throw new FileRefused('too-many-cells');
    characters += charactersIn(row);
    if (characters > limits.characters) throw new FileRefused('too-many-cells');
  }
}

function charactersIn({ cells }: TableRow): number {
  let characters = 0;
  for (const content of cells.values()) {
    if (!('text' in content)) continue;
    characters += content.text.length;
    if (hasMarksWithoutEnd(content.text)) throw new FileRefused('broken-text');
  }
  return characters;
}
