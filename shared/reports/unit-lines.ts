import { fold, foldedSet } from './fold.ts';
import type { ProblemList } from './problem-list.ts';
import type { Table } from './table.ts';
import { multiples } from './wording.ts';

const multiplying = foldedSet(multiples);
const unitLine = /^(dvt|don vi tinh|don vi)( |$)/;
const numberedHeading = /^[ivx]+ /;

/**
 * A line above a table (“ĐVT: triệu đồng”) or a section's heading (“III. HUY ĐỘNG NGUỒN LỰC (triệu đồng)”) may put a whole
 * table into thousands or millions. The form counts in đồng: such a table is refused, never converted.
 */
export function checkUnitLines(table: Table, problems: ProblemList): void {
  for (const row of table.rows) {
    for (const [column, content] of row.cells) {
      if (content.is !== 'text' || !multipliesTable(content.text)) continue;
      problems.add('table-in-other-unit', { place: row.placeAt(column), found: content.text });
    }
  }
}

function multipliesTable(text: string): boolean {
  const folded = fold(text);
  const inBrackets = numberedHeading.test(folded) ? fold(/\(([^)]*)\)/.exec(text)?.[1] ?? '') : '';
  const named = unitLine.test(folded) ? folded : inBrackets;
  return named.split(' ').some((word) => multiplying.has(word));
}
