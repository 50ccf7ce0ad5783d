import { fold, foldedSet } from './fold.ts';
import { headingOf } from './headings.ts';
import { isMultipleUnit } from './match-rows-unit.ts';
import type { ProblemList } from './problem-list.ts';
import { firstText, type Table, type TableRow } from './table.ts';
import { tableUnitWords } from './wording.ts';

/** The longer words first, of which the shorter are the beginning. */
const words = [...foldedSet(tableUnitWords)].toSorted((a, b) => b.length - a.length).join('|');
/** What follows these words is a unit of measure. `Đơn vị` begins a line, or it is part of a sentence or a name. */
const unitBehind = new RegExp(`(?:(?:^| )(?:${words})|^don vi)(?: la)? (.+)$`);
const numberedHeading = /^[ivx]+ /;
const longestLine = 120;

/**
 * A line above a table or between two (“ĐVT: triệu đồng”), or a section's heading (“III. HUY ĐỘNG NGUỒN LỰC (triệu đồng)”),
 * may put a whole table into thousands or millions. The form counts in đồng: such a table is refused, never converted.
 */
export function checkUnitLines(table: Table, problems: ProblemList): void {
  for (const row of rowsOfTables(table.rows)) {
    for (const [column, content] of row.cells) {
      if (content.is !== 'text' || !multipliesTable(content.text)) continue;
      problems.add('table-in-other-unit', { place: row.placeAt(column), found: content.text });
    }
  }
}

/** All but the free text and the nominations, where sums of money are told of. */
function rowsOfTables(rows: readonly TableRow[]): TableRow[] {
  let isTable = true;
  return rows.filter((row) => {
    const section = headingOf(firstText(row)?.text ?? '')?.section;
    if (section) isTable = section === 'indicators' || section === 'movements' || section === 'resources';
    return isTable;
  });
}

function multipliesTable(text: string): boolean {
  if (text.length > longestLine) return false;
  const folded = fold(text);
  if (isMultipleUnit(unitBehind.exec(folded)?.[1] ?? '')) return true;
  // Most cells end here; whether a line is a heading takes longer to tell.
  if (!text.includes('(') || !(numberedHeading.test(folded) || headingOf(text))) return false;
  return [...text.matchAll(/\(([^)]*)\)/g)].some(([, inBrackets = '']) => isMultipleUnit(fold(inBrackets)));
}
