import { FileRefused } from '../file-refused.ts';
import { numberContent, type NumberKind } from '../spreadsheet/number-content.ts';
import { storedNumber } from '../spreadsheet/stored-number.ts';
import type { CellCounts } from '../spreadsheet/sheet-cells.ts';
import type { CellContent } from '../table.ts';
import { wholeNumber } from './whole-number.ts';

/** A cell as its XML has it. */
export interface RawCell {
  type: string;
  style: number;
  value: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
}

export interface WorkbookContext {
  /** Undefined for one that is blank. */
  strings: readonly (CellContent | undefined)[];
  styles: readonly NumberKind[];
  since1904: boolean;
  counts: CellCounts;
}

type Convert = (value: string, cell: RawCell, context: WorkbookContext) => CellContent | undefined;

/** By the cell's declared type (ECMA-376 part 1, 18.18.11); numbers have none or `n`. */
const conversions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['s', (value, _, context) => (value === '' ? undefined : sharedString(value, context))],
  ['inlineStr', (value, { inline }) => textContent(inline ?? value)],
  ['str', (value) => textContent(value)],
  ['b', (value) => ({ is: 'boolean', boolean: value === '1' || value === 'true' })],
  ['e', (value) => ({ is: 'error', text: value })],
  ['d', (value) => ({ is: 'date', text: value.slice(0, 10) })],
]);

/** What a cell holds, or undefined where it holds nothing. */
export function contentOf(cell: RawCell, context: WorkbookContext): CellContent | undefined {
  const convert = conversions.get(cell.type);
  const isUncalculated = cell.formula !== undefined && cell.value === undefined && cell.type !== 'str';
  return convert && !isUncalculated ? convert(cell.value ?? '', cell, context) : readNumber(cell, context);
}

export function textContent(characters: string): CellContent | undefined {
  return characters.trim() === '' ? undefined : { is: 'text', text: characters };
}

function sharedString(written: string, { strings }: WorkbookContext): CellContent | undefined {
  const index = wholeNumber(written) ?? strings.length;
  if (index >= strings.length) throw new FileRefused('unreadable-file');
  return strings[index];
}

/** A formula without its result is not zero: the program that wrote it never computed it. */
function readNumber({ value = '', formula, style }: RawCell, context: WorkbookContext): CellContent | undefined {
  if (value.trim() === '') return formula === undefined ? undefined : { is: 'uncalculated', text: `=${formula}` };
  const number = storedNumber(value);
  if (!Number.isFinite(number)) return { is: 'text', text: value };
  return numberContent(number, context.styles[style] ?? 'plain', context.since1904);
}
