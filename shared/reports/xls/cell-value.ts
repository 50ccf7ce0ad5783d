import { numberContent } from '../spreadsheet/number-content.ts';
import type { CellContent } from '../table.ts';
import type { BinaryWorkbook } from './workbook.ts';

/** [MS-XLS] 2.5.10 */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** The formula itself is kept in a form that is not read. */
export const uncalculated: CellContent = { is: 'uncalculated', text: '=…' };

export function numberValue(number: number, style: number, { kinds, since1904 }: BinaryWorkbook): CellContent {
  if (!Number.isFinite(number)) return { is: 'error', text: '#NUM!' };
  return numberContent(number, kinds[style] ?? 'plain', since1904);
}

export function booleanOrError(value: number, isError: boolean): CellContent {
  return isError ? { is: 'error', text: errors.get(value) ?? '#N/A' } : { is: 'boolean', boolean: value !== 0 };
}

export function textValue(text: string): CellContent | undefined {
  return text.trim() === '' ? undefined : { is: 'text', text };
}

/** A number in four bytes: a whole one or the upper half of a double, and either may be hundredths ([MS-XLS] 2.5.217). */
export function rkNumber(rk: number): number {
  const number = (rk & 2) === 0 ? doubleOf(rk) : rk >> 2;
  return (rk & 1) === 0 ? number : number / 100;
}

function doubleOf(rk: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(rk & ~3, 4);
  return bytes.readDoubleLE(0);
}
