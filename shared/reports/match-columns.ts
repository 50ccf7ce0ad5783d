import type { FormRow } from '../domain/form.ts';
import { chooseColumns, type Candidate, type Columns } from './columns.ts';
import { monthOfRemark } from './header-text.ts';
import type { Block } from './layout.ts';
import type { Matching } from './match-rows.ts';
import { isKnownUnit, namesUnitOf } from './match-rows-unit.ts';
import { shownText, type TableRow } from './table.ts';

/** The columns that count: those of which everything holds that their header remarks. Two alike are a problem. */
export function readColumns(block: Block, matching: Matching): Columns {
  const fit = block.candidates.filter((candidate) => isFit(candidate, block, matching));
  const { columns, repeated } = chooseColumns(fit);
  for (const column of repeated) {
    const line = block.headerLines.findLast(({ cells }) => cells.has(column)) ?? block.header;
    if (line)
      matching.problems.add('repeated-column', {
        place: line.placeAt(column),
        found: shownText(line.cells.get(column)),
      });
  }
  return columns;
}

function isFit(candidate: Candidate, block: Block, matching: Matching): boolean {
  const months = candidate.remarks.map(monthOfRemark).filter((month) => month !== undefined);
  if (!months.every((month) => isMonth(month, matching.month))) return false;
  const units = candidate.remarks.filter((remark) => !monthOfRemark(remark));
  const rows = units.length === 0 ? new Set<FormRow>() : rowsOf(candidate, block, matching);
  return units.every((unit) => isUnitOfAll(unit, candidate, rows));
}

function isMonth({ month, year }: { month: number; year: number | undefined }, label: string): boolean {
  const [ownYear, ownMonth] = label.split('-').map(Number);
  return month === ownMonth && (year === undefined || year === ownYear);
}

/** A share has no unit of its own: it stands in the column of results in percent. */
function isUnitOfAll(remark: string, { name }: Candidate, rows: ReadonlySet<FormRow>): boolean {
  if (rows.size === 0) return isKnownUnit(remark);
  return [...rows].every(
    (row) => namesUnitOf(row, remark) || (remark === '%' && name === 'result' && row.answer === 'ratio'),
  );
}

/** The form's rows that have something in a column. */
function rowsOf({ column }: Candidate, { rows, columns }: Block, { index }: Matching): Set<FormRow> {
  const textAt = (line: TableRow, name: 'code' | 'label'): string => shownText(line.cells.get(columns?.get(name) ?? 0));
  const found = rows
    .filter(({ cells }) => cells.has(column))
    .map((line) => index.withCode(index.codeIn(textAt(line, 'code'))) ?? index.withLabel(textAt(line, 'label')));
  return new Set(found.flatMap((indexed) => (indexed ? [indexed.row] : [])));
}
