import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Two columns side by side without a line between them: the head and the foot of a paper. */
export function pair(
  [left, right]: readonly [number, number],
  rows: readonly (readonly [Paragraph[], Paragraph[]])[],
): Table {
  const cell = (size: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size, type: WidthType.DXA }, children });
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ([ofLeft, ofRight]) => new TableRow({ cantSplit: true, children: [cell(left, ofLeft), cell(right, ofRight)] }),
    ),
  });
}
