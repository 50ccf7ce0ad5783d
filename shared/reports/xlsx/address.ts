import { FileRefused } from '../file-refused.ts';
import { wholeNumber } from './whole-number.ts';

const dollar = 0x24;
const beforeA = 0x40;
const lastColumn = 16_384;
const lastRow = 1_048_576;

/** Both counted from 1. */
export interface CellAddress {
  column: number;
  row: number;
}

/** `B7` as column 2 and row 7, within what a spreadsheet has. */
export function parseAddress(reference: string): CellAddress {
  const address = plainAddress(reference) ?? { column: 0, row: 0 };
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

/** Up to three letters and seven digits, each perhaps behind a `$`. A sheet has an address in every cell: no pattern is as quick. */
function plainAddress(reference: string): CellAddress | undefined {
  const letters = reference.charCodeAt(0) === dollar ? 1 : 0;
  let at = letters;
  let column = 0;
  for (let code = reference.charCodeAt(at); isLetter(code); code = reference.charCodeAt(at)) {
    column = column * 26 + code - beforeA;
    at += 1;
  }
  const digits = reference.charCodeAt(at) === dollar ? at + 1 : at;
  const row = wholeNumber(reference, digits);
  return at - letters > 3 || reference.length - digits > 7 || row === undefined ? undefined : { column, row };
}

/** 2 as `B`. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function isLetter(code: number): boolean {
  return code > beforeA && code <= 0x5a;
}
