import type { FormRow } from '../domain/form.ts';
import type { Place } from '../domain/problem.ts';
import type { Columns, ColumnName } from './columns.ts';
import { readColumns } from './match-columns.ts';
import { readHeaderText } from './header-text.ts';
import type { Block } from './layout.ts';
import { hasValue, matchRow, type MatchedRow, type Matching } from './match-rows.ts';
import { wholeFile } from './problem-list.ts';
import { reportSplitFigure } from './split-figure.ts';
import { firstText, shownText } from './table.ts';
import { columnWords } from './wording.ts';

/** The form's rows that the tables of sections I to III hold, each once. */
export function matchBlocks(blocks: Block[], matching: Matching): MatchedRow[] {
  return blocks.filter(isTableOfForm).flatMap((block) => matchBlock(block, matching));
}

function isTableOfForm({ section }: Block): boolean {
  return section === undefined || section === 'indicators' || section === 'movements' || section === 'resources';
}

function matchBlock(block: Block, matching: Matching): MatchedRow[] {
  const { header } = block;
  if (!header) return reportMissingHeader(block, matching);
  const columns = readColumns(block, matching);
  const matched = block.rows.flatMap((line) => {
    const row = matchRow(line, columns, matching);
    return row && !reportSplitFigure({ line, matched: row }, { columns, block }, matching) ? [row] : [];
  });
  const own = matched.filter((row) => isOwn(row, matching));
  reportMissingColumns(own, { columns, block }, matching);
  return own;
}

/** A row counts once, and only if this unit reports it; a foreign row that is left blank does no harm. */
function isOwn({ row, foreign, code, cells }: MatchedRow, { seen, accountedFor, problems }: Matching): boolean {
  const fault = { place: code.place, row: row.code, found: shownText(code.content) };
  if (foreign) {
    if (hasValue(cells)) problems.add('foreign-row', fault);
    return false;
  }
  if (seen.has(row.code)) {
    problems.add('repeated-code', fault);
    return false;
  }
  seen.add(row.code);
  accountedFor.add(row.code);
  return true;
}

/** Without its header a table cannot be read; its rows are then not missing as well. */
function reportMissingHeader({ section, heading, rows }: Block, { index, problems, accountedFor }: Matching): [] {
  const firstTexts = rows.map((row) => firstText(row)?.text ?? '');
  const codes = firstTexts
    .map((text) => index.withCode(index.codeIn(text)) ?? index.withLabel(text))
    .filter((row) => row !== undefined);
  if (codes.length === 0) return [];
  const columns =
    section === 'indicators'
      ? (['code', 'label', 'unit', 'total', 'met'] as const)
      : (['code', 'label', 'unit', 'result'] as const);
  const expected = columns.map((name) => columnWords[name][0]).join(', ');
  problems.add('missing-header', { place: heading.place, found: heading.text, values: { expected } });
  for (const { row } of codes) accountedFor.add(row.code);
  return [];
}

function reportMissingColumns(
  rows: MatchedRow[],
  { columns, block }: { columns: Columns; block: Block },
  { problems }: Matching,
): void {
  const missing = new Set(rows.flatMap(({ row }) => neededColumns(row, columns)).filter((name) => !columns.has(name)));
  for (const name of missing) {
    problems.add('missing-column', { ...placeOfMissing(name, block), values: { expected: columnWords[name][0] } });
  }
}

/** Where the header names the column but for another time or unit, or else where it begins. */
function placeOfMissing(name: ColumnName, { header, headerLines }: Block): { place: Place; found?: string } {
  for (const { cells, placeAt } of headerLines.toReversed()) {
    for (const [column, content] of cells) {
      const found = shownText(content);
      if (readHeaderText(found).name === name) return { place: placeAt(column), found };
    }
  }
  return { place: header?.placeAt(firstText(header)?.column ?? 1) ?? wholeFile };
}

/** A rate that need not be given as two figures may stand in the column Kết quả by itself. */
function neededColumns(row: FormRow, columns: Columns): ColumnName[] {
  if (row.answer !== 'ratio') return ['result'];
  const hasNeither = !columns.has('total') && !columns.has('met');
  return hasNeither && !row.required && columns.has('result') ? [] : ['total', 'met'];
}
