import type { FormRow } from '../domain/form.ts';
import type { Columns, ColumnName } from './columns.ts';
import { fold, foldedSet } from './fold.ts';
import { checkUnit } from './match-rows-unit.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowCells } from './row-cells.ts';
import { codesOfDate, isWellFormedCode, type IndexedRow, type RowIndex } from './row-index.ts';
import { cellAt, shownText, type CellAt, type TableRow } from './table.ts';
import { sumWords } from './wording.ts';

export interface MatchedRow {
  row: FormRow;
  foreign: boolean;
  code: CellAt;
  cells: RowCells;
}

export interface Matching {
  index: RowIndex;
  /** Label of the report's month, such as `2024-03`. */
  month: string;
  problems: ProblemList;
  warnings: ProblemList;
  /** Rows found and read. */
  seen: Set<string>;
  /** Rows not to be called missing: found, or named by the problem of another row. */
  accountedFor: Set<string>;
  /** Without cell types, `17.1` may be what a spreadsheet left of `17.10`. */
  untyped: boolean;
  /** Of a CSV: a figure without quotes that holds it is split. */
  delimiter: string | undefined;
}

const sums = foldedSet(sumWords);

/** Which row of the form a line of a table is, or undefined where it is none (a problem or warning then says so if need be). */
export function matchRow(line: TableRow, columns: Columns, matching: Matching): MatchedRow | undefined {
  const at = (name: ColumnName): CellAt | undefined => {
    const column = columns.get(name);
    return column === undefined ? undefined : cellAt(line, column);
  };
  const label = shownText(at('label')?.content);
  const cells: RowCells = {
    total: coveredCell(line, 'total', columns),
    met: at('met'),
    rate: at('rate'),
    result: at('result'),
  };
  const code = at('code') ?? { place: line.placeAt(1), content: undefined };
  const indexed = identify({ code, label, cells }, matching);
  if (indexed && !indexed.foreign && hasValue(cells))
    checkUnit(indexed.row, { unit: coveredCell(line, 'unit', columns), cells }, matching);
  return indexed && { ...indexed, code, cells };
}

/** A total, or a unit, may be written once for the rows below, in a merged cell. Other figures would count twice. */
function coveredCell(line: TableRow, name: 'total' | 'unit', columns: Columns): CellAt | undefined {
  const column = columns.get(name);
  if (column === undefined) return undefined;
  const { place, content } = cellAt(line, column);
  return { place, content: content ?? line.covered?.get(column) };
}

interface Line {
  code: CellAt;
  label: string;
  cells: RowCells;
}

function identify(line: Line, matching: Matching): IndexedRow | undefined {
  // What a spreadsheet made a date of is no code.
  if (line.code.content?.is === 'date') return byLabel(line, matching) ?? reportDate(line, matching);
  const code = matching.index.codeIn(shownText(line.code.content));
  const alike = matching.index.withNumberOf(code);
  if (alike.length > 1 && !code.endsWith('0')) return chooseByLabel(line, alike, matching);
  const byCode = matching.index.withCode(code) ?? alike[0];
  if (byCode) return warnOfOtherLabel(line, byCode, matching);
  if (isWellFormedCode(code)) return reportUnknownCode(line, matching);
  return byLabel(line, matching) ?? warnOfFigures(line, matching);
}

function byLabel({ label }: Line, { index }: Matching): IndexedRow | undefined {
  return index.withLabel(label);
}

function chooseByLabel(line: Line, alike: IndexedRow[], matching: Matching): IndexedRow | undefined {
  const labelled = matching.index.withLabel(line.label);
  if (labelled && alike.includes(labelled)) return labelled;
  const exact = matching.index.withCode(matching.index.codeIn(shownText(line.code.content)));
  if (exact && line.code.content?.is === 'text' && !matching.untyped) return exact;
  const codes = alike.map(({ row }) => row.code);
  for (const code of codes) matching.accountedFor.add(code);
  const found = shownText(line.code.content);
  matching.problems.add('ambiguous-code', {
    place: line.code.place,
    row: found,
    found,
    values: { expected: codes.join(' / ') },
  });
  return undefined;
}

/** Which row it was is not guessed, be there one alone. */
function reportDate(line: Line, matching: Matching): undefined {
  const found = shownText(line.code.content);
  const codes = codesOfDate(found).filter((code) => matching.index.withCode(code));
  for (const code of codes) matching.accountedFor.add(code);
  const expected = codes.join(' / ');
  const values = {
    maybe: codes.length > 0 ? ` The code may have been ${expected}.` : '',
    maybeVi: codes.length > 0 ? ` Mã có thể là ${expected}.` : '',
  };
  matching.problems.add('code-as-date', { place: line.code.place, row: found, found, values });
}

function reportUnknownCode(line: Line, matching: Matching): undefined {
  const found = shownText(line.code.content);
  const meant = matching.index.withLabel(line.label)?.row;
  if (meant) matching.accountedFor.add(meant.code);
  matching.problems.add('unknown-code', {
    place: line.code.place,
    row: found,
    found,
    values: {
      suggestion: meant ? ` “${meant.label}” has the code ${meant.code}.` : '',
      suggestionVi: meant ? ` Nội dung “${meant.label}” có mã ${meant.code}.` : '',
    },
  });
}

function warnOfOtherLabel(line: Line, indexed: IndexedRow, matching: Matching): IndexedRow {
  const labelled = matching.index.withLabel(line.label);
  if (labelled && labelled.row.code !== indexed.row.code && hasValue(line.cells)) {
    const { code } = indexed.row;
    const fault = { place: line.code.place, row: code, found: line.label, values: { other: labelled.row.code } };
    matching.warnings.add('label-of-another-row', fault);
  }
  return indexed;
}

/** A line that is no row of the form is no fault, but its sender must see that its figures do not count. */
function warnOfFigures(line: Line, matching: Matching): undefined {
  if (sums.has(fold(line.label)) || !hasValue(line.cells)) return;
  const found = line.label || shownText(line.code.content);
  matching.warnings.add('ignored-row', { place: line.code.place, found });
}

export function hasValue(cells: RowCells): boolean {
  return [cells.total, cells.met, cells.result].some((cell) => shownText(cell?.content).trim() !== '');
}
