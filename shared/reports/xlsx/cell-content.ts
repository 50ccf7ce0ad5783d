import Big from 'big.js';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { CellContent } from '../table.ts';
import type { NumberKind } from './styles.ts';

/** A cell as its XML has it. */
export interface RawCell {
  type: string;
  style: number;
  value: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
}

export interface WorkbookContext {
  strings: readonly string[];
  styles: readonly NumberKind[];
  since1904: boolean;
  /** Over all sheets. */
  counts: { cells: number; rows: number };
}

type Convert = (value: string, cell: RawCell, context: WorkbookContext) => CellContent | undefined;

/** By the cell's declared type (ECMA-376 part 1, 18.18.11); numbers have none or `n`. */
const conversions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['s', (value, _, context) => (value === '' ? undefined : text(sharedString(value, context)))],
  ['inlineStr', (value, { inline }) => text(inline ?? value)],
  ['str', (value) => text(value)],
  ['b', (value) => ({ is: 'boolean', boolean: value === '1' || value === 'true' })],
  ['e', (value) => ({ is: 'error', text: value })],
  ['d', (value) => ({ is: 'date', text: value.slice(0, 10) })],
]);

/** What a cell holds, or undefined where it holds nothing. */
export function contentOf(cell: RawCell, context: WorkbookContext): CellContent | undefined {
  const convert = conversions.get(cell.type);
  const isUncalculated = cell.formula !== undefined && cell.value === undefined && cell.type !== 'str';
  return convert && !isUncalculated ? convert(cell.value ?? '', cell, context) : numberContent(cell, context);
}

function text(characters: string): CellContent | undefined {
  return characters.trim() === '' ? undefined : { is: 'text', text: characters };
}

function sharedString(index: string, { strings }: WorkbookContext): string {
  const found = /^\d+$/.test(index) ? strings[Number(index)] : undefined;
  if (found === undefined) throw new FileRefused('unreadable-file');
  return found;
}

/** A formula without its result is not zero: the program that wrote it never computed it. */
function numberContent({ value = '', formula, style }: RawCell, context: WorkbookContext): CellContent | undefined {
  if (value.trim() === '') return formula === undefined ? undefined : { is: 'uncalculated', text: `=${formula}` };
  const number = Number(value);
  if (!Number.isFinite(number)) return { is: 'text', text: value };
  const kind = context.styles[style] ?? 'plain';
  if (kind === 'date') return { is: 'date', text: dateText(number, context.since1904) };
  if (kind === 'percent')
    return { is: 'number', number: new Big(rounded(number)).times(100).toNumber(), percent: true };
  return { is: 'number', number: rounded(number) };
}

/** Spreadsheets show 15 digits and store 17: 96.40000000000001 is 96.4. */
function rounded(number: number): number {
  return Number(number.toPrecision(limits.figureDigits));
}

const dayMilliseconds = 86_400_000;

function dateText(days: number, since1904: boolean): string {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(days) * dayMilliseconds);
  return Number.isNaN(date.getTime())
    ? String(days)
    : date.toISOString().slice(0, 10).split('-').toReversed().join('/');
}
