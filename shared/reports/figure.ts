import { limits } from './limits.ts';
import { notApplicableWords } from './wording.ts';

/** Which mark stands before the decimals: a Vietnamese `12,5` or an English `12.5`. */
export type DecimalMark = 'comma' | 'point';

export interface FigureReading {
  value: number;
  decimals: number;
  /** A double keeps it as written. */
  exact: boolean;
}

/** A figure as it stands in text, with what it means under either decimal mark; one of them may be no figure at all. */
export interface WrittenFigure {
  is: 'figure';
  comma: FigureReading | undefined;
  point: FigureReading | undefined;
  /** What stands behind the figure: `%`, `đồng`, or nothing. */
  suffix: string;
}

export type Written = WrittenFigure | { is: 'blank' } | { is: 'not-applicable' } | { is: 'no-figure' };

const wholeFigure = /^([-−–]?) ?(\d[\d., ]*?) ?((?!e[+-]?\d)[^\d., ].*)?$/i;
/** Or a tab: between two figures they group no thousands. */
const lineBreak = /[\n\v\f\r\t\u0085\u2028\u2029]/;
const brokenFigure = /[\d.,−–-]\n[\d.,]/;
/** Raised digits right behind a figure, or what is set apart as crossed out or raised. */
const footnoteMark = /^[~^¹²³⁰⁴-⁹₀-₉]/;
const longestFigure = 200;

/** Reads a figure as people write it, without yet choosing between the two decimal marks. */
export function readWritten(text: string): Written {
  const lines = text
    .normalize('NFC')
    .replaceAll(/[\s\u0085\u00A0\u2000-\u200B\u202F\u3000\uFEFF]+/g, (blank) => (lineBreak.test(blank) ? '\n' : ' '))
    .trim();
  if (lines === '') return { is: 'blank' };
  if (lines.length > longestFigure || brokenFigure.test(lines)) return { is: 'no-figure' };
  const plain = lines.replaceAll('\n', ' ');
  return notApplicableWords.has(plain.toLowerCase()) ? { is: 'not-applicable' } : readFigure(plain);
}

function readFigure(plain: string): Written {
  const [, sign = '', digits = '', suffix = ''] = wholeFigure.exec(plain) ?? [];
  if (footnoteMark.test(suffix)) return { is: 'no-figure' };
  const comma = readDigits(digits, { group: '.', decimal: ',' }, sign !== '');
  const point = readDigits(digits, { group: ',', decimal: '.' }, sign !== '');
  return comma || point ? { is: 'figure', comma, point, suffix } : { is: 'no-figure' };
}

function readDigits(
  digits: string,
  marks: { group: string; decimal: string },
  negative: boolean,
): FigureReading | undefined {
  const [whole = '', decimals, ...more] = digits.split(marks.decimal);
  const isFigure =
    isWhole(whole, marks.group) && (decimals === undefined || /^\d+$/.test(decimals)) && more.length === 0;
  if (!isFigure) return undefined;
  const plain = `${whole.replaceAll(/[., ]/g, '')}.${decimals ?? '0'}`;
  const value = Number(plain);
  return { value: negative ? 0 - value : value, decimals: decimals?.length ?? 0, exact: isKeptExactly(plain) };
}

/** Thousands are grouped all by a mark, all by a blank, or not at all; a group mark behind a zero is none. */
function isWhole(text: string, group: string): boolean {
  if (/^\d+$/.test(text)) return true;
  return [group, ' '].some(
    (mark) => /^[1-9]\d{0,2}$/.test(text.split(mark)[0] ?? '') && isGrouped(text.split(mark).slice(1)),
  );
}

function isGrouped(groups: string[]): boolean {
  return groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group));
}

/** Whether a double keeps the number as it is written in decimal: no more than 15 digits, and not so small as to become 0. */
export function isKeptExactly(written: string): boolean {
  const digits = written.replace(/e.*$/i, '').replaceAll(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= limits.figureDigits && (digits === '' || Number(written) !== 0);
}

/** The decimal mark that this figure proves, if it can be read in one way only. */
export function provenMark(figure: WrittenFigure): DecimalMark | undefined {
  if (figure.comma && figure.point) return undefined;
  return figure.comma ? 'comma' : 'point';
}

/**
 * Chooses between two readings, which differ only where one mark stands before just three digits. `marks` are those
 * that the file proves. Thousands are read where the file (or, where it proves nothing, Vietnamese custom) cannot mean
 * decimals. But `500.000` in a file of decimal points may be 500 or half a million: undefined, never a guess.
 */
export function chooseReading(figure: WrittenFigure, marks: ReadonlySet<DecimalMark>): FigureReading | undefined {
  const { comma, point } = figure;
  if (!comma || !point || comma.value === point.value) return comma ?? point;
  const groupedByPoint = comma.decimals === 0;
  if (groupedByPoint) return marks.has('point') ? undefined : comma;
  return marks.size === 1 && marks.has('point') ? point : undefined;
}
