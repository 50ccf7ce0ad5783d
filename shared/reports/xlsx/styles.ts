import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { NumberKind } from '../spreadsheet/number-content.ts';
import { parseXml } from './xml.ts';

// Built-in formats, ECMA-376 part 1, 18.8.30: dates and times, and percentages.
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** The kind of number by style index. */
export function readStyles(part: Buffer | undefined): NumberKind[] {
  const kinds: NumberKind[] = [];
  if (!part) return kinds;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  parseXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) kinds.push(numberKindOf(Number(attributes.get('numFmtId') ?? 0), formats));
      if (kinds.length > limits.styles || formats.size > limits.styles) throw new FileRefused('too-many-cells');
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return kinds;
}

/** By a format's number and, where it is not built in, its code. */
export function numberKindOf(id: number, formats: ReadonlyMap<number, string>): NumberKind {
  const format = formats.get(id);
  if (format === undefined) {
    if (isBuiltInDate(id)) return 'date';
    return isBuiltInPercent(id) ? 'percent' : 'plain';
  }
  const symbols = withoutLiterals(format);
  if (/[dyhs]/i.test(symbols) || /m/i.test(symbols)) return 'date';
  if (symbols.includes('%')) return 'percent';
  const behind = wordsBehind(format);
  return behind === undefined ? 'plain' : { behind };
}

const literal = String.raw`"[^"]*"|\\.|[ ]`;
const lastDigit = new RegExp(`^[^;]*(?:[0#?]|General)(,*)((?:${literal})+)`, 'i');

/**
 * The words that a format shows behind a figure: `0.0" triệu"`. None where it also divides what it shows by a thousand
 * (a comma behind the last digit): then the number itself is the one that is meant.
 */
function wordsBehind(format: string): string | undefined {
  const [, dividing = '', literals = ''] = lastDigit.exec(format.slice(0, 500)) ?? [];
  const words = literals.replaceAll(/["\\]/g, '').trim();
  return dividing === '' && /\p{L}/u.test(words) ? words : undefined;
}

/** A format without its quoted and escaped text, colours, conditions and padding: `#,##0 "m²"` names no month. */
function withoutLiterals(format: string): string {
  return format
    .slice(0, 500)
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!(h+|m+|s+)\])[^[\]]*\]/gi, '')
    .replaceAll(/general/gi, '');
}
