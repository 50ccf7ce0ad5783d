import type { Cell, WriteSheet } from 'hucre/xlsx';
import { shownText, type CellContent } from '../../reports/table.ts';
import { carriable } from '../safe-cell.ts';
import { rowHeight } from './heights.ts';
import { cellKey, isProblem, type Mark } from './marks.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import { senderCell } from './sender-cell.ts';
import { markedStyle, styles } from './styles.ts';

type Rows = PlacedSheet['rows'];
type Marks = ReadonlyMap<string, Mark>;

/** The sender's sheet with what is wrong marked in it: every cell where it was, holding what it held. */
export function senderSheet(sheet: PlacedSheet, name: string, marks: Marks): WriteSheet {
  const rows = withNotes(sheet, marks);
  const widths = widthsOf(rows);
  const tabColor = { rgb: [...marks.values()].some(isProblem) ? 'FF0000' : 'FFC000' };
  return {
    name,
    cells: cellsOf(rows, marks),
    merges: sheet.merges,
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(rows, widths),
    ...(marks.size > 0 && { view: { tabColor } }),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellsOf(rows: Rows, marks: Marks): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, contents] of rows) {
    const style = contents.size > 1 ? styles.ofTable : styles.ofLine;
    for (const [column, content] of contents) {
      const key = cellKey({ row, column });
      const mark = marks.get(key);
      cells.set(key, senderCell(mark ? openCode(content, mark) : content, markedStyle(style, mark)));
    }
  }
  for (const [key, mark] of marks) {
    const blank = { value: null, style: markedStyle(styles.ofTable, mark) };
    cells.set(key, { ...blank, ...cells.get(key), comment: comment(mark) });
  }
  return cells;
}

/** Of a CSV `17.1` may be `17.10`; as text in a workbook it could not. The number, which it is in one, stays as open as it was. */
function openCode(content: CellContent, { findings }: Mark): CellContent {
  const isOpen = findings.some(({ problem }) => problem.code === 'ambiguous-code');
  const number = isOpen && content.is === 'text' ? Number(content.text.replace(',', '.')) : Number.NaN;
  return Number.isNaN(number) ? content : { is: 'number', number };
}

/** What is wrong, beside the cell that it is about, where the sheet has a column for it. */
function withNotes({ rows, notesColumn }: PlacedSheet, marks: Marks): Rows {
  if (notesColumn === undefined) return rows;
  const noted = new Map(rows);
  for (const { row, findings } of marks.values()) {
    const text = findings.map(({ problem }) => problem.message.vi).join('\n');
    noted.set(row, new Map([...(rows.get(row) ?? []), [notesColumn, { is: 'text', text }]]));
  }
  return noted;
}

/** The comment is in Vietnamese alone, so that it fits; the list has both. */
function comment({ findings }: Mark): NonNullable<Cell['comment']> {
  const text = findings.map(({ problem }) => problem.message.vi).join('\n');
  return { author: 'ntm-progress', text: carriable(text) };
}

const [narrowest, widest] = [9, 48];

/** By what the cells of rows of several hold: a line of text may reach over the columns beside it. */
function widthsOf(rows: Rows): number[] {
  const widths: number[] = [];
  for (const contents of rows.values()) {
    if (contents.size < 2) continue;
    for (const [column, content] of contents) {
      const longest = Math.max(
        ...shownText(content)
          .slice(0, 400)
          .split('\n')
          .map((line) => line.length),
      );
      widths[column - 1] = Math.max(widths[column - 1] ?? narrowest, Math.min(longest + 2, widest));
    }
  }
  return Array.from(widths, (width) => width ?? narrowest);
}

/** Of the rows that need more than one line. */
function heightsOf(rows: Rows, widths: readonly number[]): NonNullable<WriteSheet['rowDefs']> {
  const heights = new Map<number, { height: number }>();
  for (const [row, contents] of rows) {
    if (contents.size < 2) continue;
    const texts = Array.from(contents, ([column, content]) => ({
      text: shownText(content),
      width: widths[column - 1] ?? widest,
    }));
    const height = rowHeight(texts);
    if (height > rowHeight([])) heights.set(row - 1, { height });
  }
  return heights;
}
