import type { CellStyle } from 'hucre/xlsx';
import { isProblem, type Mark } from './marks.ts';

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const thinBorder = { top: thin, right: thin, bottom: thin, left: thin };

/** Colour and a thick line: it is to be seen in black and white too. */
function marked(fill: string, line: string) {
  const side = { style: 'medium', color: { rgb: line } } as const;
  return {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const,
    border: { top: side, right: side, bottom: side, left: side },
  } satisfies CellStyle;
}

const problem = marked('FF9C9C', 'C00000');
const warning = marked('FFE699', 'BF8F00');

export const fontName = 'Times New Roman';
export const styles = {
  /** A cell of a row of several; a line of text has no lines around it. */
  ofTable: { border: thinBorder, alignment: { vertical: 'center', wrapText: true } },
  ofLine: {},
  title: { font: { name: fontName, size: 16, bold: true } },
  strong: { font: { name: fontName, size: 12, bold: true } },
  howTo: { font: { name: fontName, size: 12 }, alignment: { wrapText: true, vertical: 'top' } },
  english: {
    font: { name: fontName, size: 10, italic: true, color: { rgb: '595959' } },
    alignment: { wrapText: true, vertical: 'top' },
  },
  header: {
    font: { name: fontName, size: 12, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2F3' } },
    border: thinBorder,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  entry: { border: thinBorder, alignment: { vertical: 'top', wrapText: true } },
  entryEnglish: {
    font: { name: fontName, size: 10, color: { rgb: '595959' } },
    border: thinBorder,
    alignment: { vertical: 'top', wrapText: true },
  },
  link: {
    font: { name: fontName, size: 12, underline: true, color: { rgb: '0563C1' } },
    border: thinBorder,
    alignment: { vertical: 'top', wrapText: true },
  },
} as const satisfies Record<string, CellStyle>;

export const fills = { problem: problem.fill, warning: warning.fill };

export function markedStyle(style: CellStyle, mark: Mark | undefined): CellStyle {
  if (!mark) return style;
  return { ...style, ...(isProblem(mark) ? problem : warning) };
}
