import type { Cell, CellStyle } from 'hucre/xlsx';
import { shownText, type CellContent } from '../../reports/table.ts';
import { textCell } from '../safe-cell.ts';

/** A cell of the sender's as it was read: a number as a number, a date as a date, of a formula its result. */
export function senderCell(content: CellContent, style: CellStyle): Partial<Cell> {
  switch (content.is) {
    case 'number':
      return numberCell(content, style);
    case 'boolean':
      return { value: content.boolean, style };
    case 'date':
      return dateCell(content.text, style);
    case 'error':
      // The writer makes an error of it where Excel knows it by this name.
      return /^#[A-Z0-9/]+[!?]?$/.test(content.text) ? { value: content.text, style } : textCell(content.text, style);
    case 'text':
    case 'not-applicable':
    case 'uncalculated':
      return textCell(content.text, style);
  }
}

function numberCell(content: Extract<CellContent, { is: 'number' }>, style: CellStyle) {
  const { number, percent, written, behind } = content;
  if (behind !== undefined) return textCell(shownText(content), style);
  if (written !== undefined && String(number) !== written) return textCell(written, style);
  if (percent)
    return { value: Number((number / 100).toPrecision(15)), style: { ...style, numFmt: percentFormat(number) } };
  const isLong = Number.isInteger(number) && Math.abs(number) >= 1_000_000;
  return { value: number, style: isLong ? { ...style, numFmt: '#,##0' } : style };
}

function percentFormat(percent: number): string {
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(Math.min(decimals, 10))}%`;
}

const dayMilliseconds = 86_400_000;

/** Days since 30/12/1899, as spreadsheets count them. */
function dateCell(text: string, style: CellStyle): Partial<Cell> {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const days = Math.round(
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / dayMilliseconds,
  );
  return days > 0 ? { value: days, style: { ...style, numFmt: 'dd/mm/yyyy' } } : textCell(text, style);
}
