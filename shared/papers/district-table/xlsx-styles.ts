import type { CellStyle } from 'hucre/xlsx';

export const defaultFont = { name: 'Times New Roman', size: 12 } as const;

const edge = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge };
const bold = { ...defaultFont, bold: true } as const;

export const styles = {
  title: { font: bold },
  remark: { font: { ...defaultFont, italic: true } },
  header: { font: bold, border, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  cell: { border },
  sum: { font: bold, border },
} as const satisfies Record<string, CellStyle>;
