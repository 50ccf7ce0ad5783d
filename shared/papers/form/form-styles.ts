import type { CellStyle } from 'hucre/xlsx';

/** Laid down for the whole workbook, and again in each style that has a font of its own. */
export const defaultFont = { name: 'Times New Roman', size: 12 } as const;

const bold = { font: { ...defaultFont, bold: true } } as const satisfies CellStyle;
const italic = { ...defaultFont, italic: true } as const;
const line = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const centre = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const start = { horizontal: 'left', vertical: 'center', wrapText: true } as const;
const box = { horizontal: 'left', vertical: 'top', wrapText: true } as const;

/** Text stays what was typed, also when a locked cell is unlocked and edited: a code 17.10 is no number. */
const asText = '@';
const unlocked = { protection: { locked: false }, fill: fill('FFF9DB'), border } as const satisfies CellStyle;

/** Everything is locked but what is answered in. */
export const styles = {
  commune: { font: defaultFont, alignment: start },
  unit: { ...bold, alignment: start },
  title: { font: { ...bold.font, size: 14 }, alignment: centre },
  month: { font: { ...bold.font, size: 13 }, alignment: centre },
  reporter: { alignment: centre },
  period: { font: italic, alignment: centre },
  help: { font: italic, alignment: start },
  heading: { ...bold, alignment: { horizontal: 'left', vertical: 'bottom' } },
  header: { ...bold, fill: fill('E2E8F0'), border, alignment: centre },
  code: { border, alignment: centre, numFmt: asText },
  label: { border, alignment: start },
  measure: { border, alignment: centre },
  before: { font: { ...italic, color: { rgb: '595959' } }, fill: fill('EDEDED'), border, alignment: centre },
  closed: { fill: fill('EDEDED'), border },
  figure: { ...unlocked, alignment: { horizontal: 'right', vertical: 'center' } },
  money: { ...unlocked, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0' },
  word: { ...unlocked, alignment: centre },
  remark: { ...unlocked, alignment: start },
  note: { ...unlocked, alignment: box },
  signature: { ...bold, alignment: centre },
  signed: { font: italic, alignment: centre },
} as const satisfies Record<string, CellStyle>;
