import { FileRefused } from '../file-refused.ts';

const lastColumn = 16_384;
const lastRow = 1_048_576;

/** `B7` as column 2 and row 7, within what a spreadsheet has. */
export function parseAddress(reference: string): { column: number; row: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const address = { column: columnNumber(letters), row: Number(digits) };
  const isReal = address.column >= 1 && address.column <= lastColumn && address.row >= 1 && address.row <= lastRow;
  if (!isReal) throw new FileRefused('unreadable-file');
  return address;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 2 as `B`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
