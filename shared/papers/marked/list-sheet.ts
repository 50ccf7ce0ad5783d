import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { cellRef } from 'hucre/xlsx';
import type { Problem } from '../../domain/problem.ts';
import type { Bilingual } from '../../domain/text.ts';
import { textCell } from '../safe-cell.ts';
import { listNames, listTitles } from './list-title.ts';
import { countWords, introduction, type Resend } from './list-words.ts';
import { rowHeight } from './heights.ts';
import { cellKey, type Finding } from './marks.ts';
import { placeWords } from './place-words.ts';
import type { Position } from './placed-sheet.ts';
import { fills, styles } from './styles.ts';

export interface ListOf {
  findings: readonly Finding[];
  resend: Resend;
  /** Whose report of which month. */
  about: Bilingual;
  receivedAt: string;
  /** How many sheets the file has. */
  sheets: number;
  /** The sheet and cell of ours that a finding is shown in. */
  target: (finding: Finding) => (Position & { sheet: string }) | undefined;
}

const headers = ['STT', 'Ở đâu', 'Đang ghi', 'Phải làm gì', 'In English'] as const;
const widths = [6, 34, 24, 64, 52];

/** The first sheet: everything that was found, each with a link to its cell. No row of it can pass for one of the form. */
export function listSheet(list: ListOf): WriteSheet {
  const above = linesAbove(list);
  const rows = [
    ...above.map(([text, style]) => [textCell(text, style)]),
    ...(list.findings.length > 0 ? [headers.map((text) => textCell(text, styles.header))] : []),
    ...list.findings.map((finding, index) => entryCells(index + 1, finding, list)),
  ];
  return {
    name: listNames[kindOf(list)],
    cells: new Map(
      rows.flatMap((row, index) => row.map((cell, at) => [cellKey({ row: index + 1, column: at + 1 }), cell] as const)),
    ),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row) }])),
    merges: above.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: headers.length - 1 })),
    ...(list.findings.length > 0 && { freezePane: { rows: above.length + 1 } }),
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** A cell by itself reaches over all columns. */
function heightOf(row: readonly Partial<Cell>[]): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const texts = row.map(({ value, style }, index) => ({
    text: typeof value === 'string' ? value : '',
    width: (row.length === 1 ? whole : (widths[index] ?? whole)) * (12 / (style?.font?.size ?? 12)),
  }));
  return rowHeight(texts) + (row[0]?.style?.font?.size === styles.title.font.size ? 8 : 0);
}

export function kindOf({ findings }: Pick<ListOf, 'findings'>): keyof typeof listTitles {
  if (findings.some(({ is }) => is === 'problem')) return 'problems';
  return findings.length > 0 ? 'warnings' : 'nothing';
}

function linesAbove(list: ListOf): [string, CellStyle][] {
  const { about, receivedAt, findings, resend } = list;
  const [count, how] = [countWords(findings), introduction(findings, resend)];
  return [
    [listTitles[kindOf(list)], styles.title],
    [`${about.vi}. Tệp nhận lúc ${receivedAt}.`, styles.howTo],
    [count.vi, styles.strong],
    [how.vi, styles.howTo],
    [`${about.en}. Received ${receivedAt}. ${count.en} ${how.en}`, styles.english],
  ];
}

function entryCells(number: number, finding: Finding, { target, sheets }: ListOf): Partial<Cell>[] {
  const { problem } = finding;
  const where = placeWords(problem, sheets);
  const colour = { fill: fills[finding.is] };
  return [
    { value: number, style: { ...styles.entry, ...colour, alignment: { horizontal: 'center', vertical: 'top' } } },
    linkCell(where.vi, target(finding)),
    textCell(foundWords(problem), styles.entry),
    textCell(problem.message.vi, styles.entry),
    textCell(`${where.en}: ${problem.message.en}`, styles.entryEnglish),
  ];
}

function linkCell(text: string, at: ReturnType<ListOf['target']>): Partial<Cell> {
  if (!at) return textCell(text, styles.entry);
  const location = `'${at.sheet.replaceAll("'", "''")}'!${cellRef(at.row - 1, at.column - 1)}`;
  return { ...textCell(text, styles.link), hyperlink: { target: '', location, tooltip: 'Bấm để tới ô' } };
}

function foundWords({ code, place, found }: Problem): string {
  if (found !== '') return `“${found}”`;
  if (code === 'missing-row') return '(chưa có dòng này)';
  return 'file' in place ? '' : '(để trống)';
}
