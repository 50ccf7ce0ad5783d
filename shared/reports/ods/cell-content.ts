import { readWritten } from '../figure.ts';
import { numberContent, shownDate } from '../spreadsheet/number-content.ts';
import { storedNumber } from '../spreadsheet/stored-number.ts';
import type { CellContent } from '../table.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';

interface OdsCell {
  attributes: XmlAttributes;
  /** What the cell shows. */
  text: string;
}

type Convert = (cell: OdsCell) => CellContent | undefined;

/** By the cell's declared type (ODF 1.3 part 3, 19.387). */
const conversions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['float', (cell) => numberOf(cell, 'plain')],
  ['currency', (cell) => numberOf(cell, 'plain')],
  ['percentage', (cell) => numberOf(cell, 'percent')],
  ['boolean', (cell) => ({ is: 'boolean', boolean: cell.attributes.get('office:boolean-value') === 'true' })],
  ['date', ({ attributes, text }) => ({ is: 'date', text: shownDate(attributes.get('office:date-value') ?? text) })],
  ['time', ({ attributes, text }) => ({ is: 'date', text: text || (attributes.get('office:time-value') ?? '') })],
]);

const errorText = /^(#(REF!|DIV\/0!|NAME\?|VALUE!|N\/A|NUM!|NULL!)|(Err|Lỗi):\d+)$/;

/** What a cell holds, or undefined where it holds nothing. */
export function contentOf(cell: OdsCell): CellContent | undefined {
  const type = cell.attributes.get('office:value-type');
  const convert = conversions.get(type ?? '');
  if (convert) return convert(cell);
  const formula = cell.attributes.get('table:formula');
  if (formula !== undefined && type === undefined) return { is: 'uncalculated', text: shownFormula(formula) };
  return textOf(cell, formula !== undefined);
}

/** A formula without its result is not zero: the program that wrote it never computed it. */
function numberOf({ attributes, text }: OdsCell, kind: 'plain' | 'percent'): CellContent | undefined {
  const value = attributes.get('office:value') ?? '';
  const formula = attributes.get('table:formula');
  if (value.trim() === '' && formula !== undefined) return { is: 'uncalculated', text: shownFormula(formula) };
  const number = storedNumber(value);
  if (!Number.isFinite(number)) return { is: 'text', text: value || text };
  const behind = kind === 'plain' ? wordsBehind(number, text) : undefined;
  return numberContent(number, behind === undefined ? kind : { behind });
}

/** The words shown behind a number, such as `triệu` in `3,5 triệu`; none where what is shown is not the number itself. */
function wordsBehind(number: number, text: string): string | undefined {
  const shown = /\p{L}/u.test(text) ? readWritten(text) : undefined;
  if (shown?.is !== 'figure' || !/\p{L}/u.test(shown.suffix)) return undefined;
  return [shown.comma, shown.point].some((reading) => reading?.value === number) ? shown.suffix : undefined;
}

function textOf({ attributes, text }: OdsCell, isFormula: boolean): CellContent | undefined {
  const isError = attributes.get('calcext:value-type') === 'error' || (isFormula && errorText.test(text.trim()));
  if (isError) return { is: 'error', text };
  const shown = text === '' ? (attributes.get('office:string-value') ?? '') : text;
  return shown.trim() === '' ? undefined : { is: 'text', text: shown };
}

/** `of:=[.A1]+1` without the name of its grammar. */
function shownFormula(formula: string): string {
  return formula.replace(/^[a-z]+:(?==)/, '');
}
