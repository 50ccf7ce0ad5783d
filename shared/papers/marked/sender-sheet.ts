import type { Cell, WriteSheet } from 'hucre/xlsx';
import { shownText } from '../../reports/table.ts';
import { carriable, textCell } from '../safe-cell.ts';
import { rowHeight } from './heights.ts';
import { cellKey, isProblem, type Mark } from './marks.ts';
import type { PlacedSheet } from './placed-sheet.ts';
import { senderCell } from './sender-cell.ts';
import { markedStyle, styles } from './styles.ts';

/** The sender's sheet with what is wrong marked in it: every cell where it was, holding what it held. */
export function senderSheet(sheet: PlacedSheet, name: string, marks: ReadonlyMap<string, Mark>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, contents] of sheet.rows) {
    const style = contents.size > 1 ? styles.ofTable : styles.ofLine;
    for (const [column, content] of contents) {
      const key = cellKey({ row, column });
      cells.set(key, senderCell(content, markedStyle(style, marks.get(key))));
    }
  }
  for (const [key, mark] of marks) {
    cells.set(key, {
      value: null,
      style: markedStyle(styles.ofTable, mark),
      ...cells.get(key),
      comment: comment(mark),
    });
    if (sheet.notesColumn) noteBeside(cells, mark, sheet.notesColumn);
  }
  const widths = widthsOf(sheet);
  const tabColor = { rgb: [...marks.values()].some(isProblem) ? 'FF0000' : 'FFC000' };
  return {
    name,
    cells,
    merges: sheet.merges,
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet, widths),
    ...(marks.size > 0 && { view: { tabColor } }),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The comment is in Vietnamese alone, so that it fits; the list has both. */
function comment({ findings }: Mark): NonNullable<Cell['comment']> {
  const text = findings.map(({ problem }) => problem.message.vi).join('\n');
  return { author: 'ntm-progress', text: carriable(text) };
}

function noteBeside(cells: Map<string, Partial<Cell>>, mark: Mark, column: number): void {
  const text = mark.findings.map(({ problem }) => problem.message.vi).join('\n');
  cells.set(cellKey({ row: mark.row, column }), textCell(text, markedStyle(styles.ofTable, mark)));
}

const [narrowest, widest] = [9, 48];

/** By what the cells of rows of several hold: a line of text may reach over the columns beside it. */
export function widthsOf({ rows, notesColumn }: PlacedSheet): number[] {
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
  if (notesColumn) widths[notesColumn - 1] = widest;
  return Array.from(widths, (width) => width ?? narrowest);
}

/** Of the rows that need more than one line. */
function heightsOf({ rows }: PlacedSheet, widths: readonly number[]): NonNullable<WriteSheet['rowDefs']> {
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
