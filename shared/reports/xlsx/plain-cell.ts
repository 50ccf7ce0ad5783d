import { limits } from '../limits.ts';
import type { RawCell } from './cell-content.ts';
import { unescaped } from './rich-text.ts';

/**
 * A cell as Excel, LibreOffice and most programs write it: address, style and type in this order, then a formula, a
 * value, a text of its own. One match takes a third of the time that its elements and attributes take one by one. Its
 * parts are asked for by number: taking a list apart makes as many objects as it has parts until the code is warm.
 */
export const plainCell =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([A-Za-z]{1,9})")?(?:\/>|>(?:<f>([^<&]*)<\/f>)?(?:<v>([^<&]*)<\/v>)?(?:<is><t>([^<&]*)<\/t><\/is>)?<\/c>)/y;

/**
 * Fills `cell` with what was found, exactly as reading its elements fills it; a new one for each of many would be most of
 * what a reading leaves behind.
 * @returns how many elements it has, or 0 where a text may be longer than a cell can have
 */
export function fillPlainCell(cell: RawCell, found: RegExpExecArray): number {
  if (found[0].length > limits.cellCharacters) return 0;
  const formula = found[4];
  const value = found[5];
  const inline = found[6];
  cell.type = found[3] ?? 'n';
  cell.style = Number(found[2] ?? 0);
  cell.formula = formula;
  // An element without text has no value: that of a formula was never computed.
  cell.value = value === '' ? undefined : value;
  cell.inline = inline === undefined ? inline : unescaped(inline);
  return 1 + Number(formula !== undefined) + Number(value !== undefined) + (inline === undefined ? 0 : 2);
}
