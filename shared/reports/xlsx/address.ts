import { FileRefused } from '../file-refused.ts';

const lastColumn = 16_384;
const lastRow = 1_048_576;

/** Both counted from 1. */
export interface CellAddress {
  column: number;
  row: number;
}

/** `B7` as column 2 and row 7, within what a spreadsheet has. */
export function parseAddress(reference: string): CellAddress {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const address = { column: columnNumber(letters), row: Number(digits) };
  if (!isWithinSheet(address)) throw new FileRefused('unreadable-file');
  return address;
}

export function isWithinSheet({ column, row }: CellAddress): boolean {
  return column >= 1 && column <= lastColumn && row >= 1 && row <= lastRow;
}

/** A range of cells as `B7:C9`. */
export function rangeOf(first: CellAddress, last: CellAddress): string {
  return [first, last].map(({ column, row }) => `${columnLetters(column)}${row}`).join(':');
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
