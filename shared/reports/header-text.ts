import { fold, foldedSet } from './fold.ts';
import { columnWords, harmlessRemarks, monthColumnWords, otherPeriodWords } from './wording.ts';

export type ColumnName = keyof typeof columnWords;

/** What one cell of a header says. */
export interface HeaderText {
  /** `month`: of the month alone; `other`: of another time, or of what was planned; `nothing`: the number of the column. */
  is: 'name' | 'month' | 'other' | 'nothing' | 'unknown';
  name?: ColumnName;
  /** Among the words for one column: the form's own wording comes before others. */
  rank: number;
  saysMonth: boolean;
  /** Remarks that must be found true before the column can count: a unit of measure, or a month by its number. */
  remarks: readonly string[];
}

const brackets = /\(([^)]*)\)/g;
/** With room for a unit in brackets. Longer texts are no headers and need not be made comparable. */
const longestHeader = 60;

const columnByWord: ReadonlyMap<string, { name: ColumnName; rank: number }> = new Map(
  columnNames().flatMap((name) => columnWords[name].map((word, rank) => [fold(word), { name, rank }] as const)),
);

function columnNames(): ColumnName[] {
  return ['note', 'unit', 'code', 'label', 'total', 'met', 'rate', 'result', 'kind', 'name', 'achievement'];
}

const harmless = foldedSet(harmlessRemarks);
const ofMonth = foldedSet(monthColumnWords);
const ofOtherPeriod = new RegExp(`(^| )(${[...foldedSet(otherPeriodWords)].join('|')})( |$)`);
/** `Tháng 3/2024`, with the words that may stand before it. */
const numberedMonth = /^(?:trong |thuc hien |ket qua |so lieu )*thang (\d{1,2})(?: (?:nam )?(\d{4}))?$/;
const columnNumber = /^([a-z]|\d{1,2}( \d{1,2})*)?$/;

const unknown: HeaderText = { is: 'unknown', rank: 0, saysMonth: false, remarks: [] };

/** What a header's cell says, without what stands above or below it. */
export function readHeaderText(text: string): HeaderText {
  if (text.length > longestHeader) return unknown;
  const word = fold(text.includes('(') ? text.replaceAll(brackets, ' ') : text);
  const found = text.includes('(') ? [...text.matchAll(brackets)].map(([, remark = '']) => fold(remark)) : [];
  const saysMonth = [word, ...found].some((each) => each.includes('thang nay') || each.includes('trong thang'));
  const remarks = found.filter(
    (remark) => !harmless.has(remark.replace(/(?<= cot) \d{1,2}$/, '')) && !columnNumber.test(remark),
  );
  const column = columnByWord.get(word);
  if (column) return { is: 'name', ...column, saysMonth: saysMonth || word.endsWith(' thang'), remarks };
  const kind = kindOf(word);
  const isNumbered = kind === 'month' && numberedMonth.test(word);
  return { is: kind, rank: 0, saysMonth: kind === 'month', remarks: isNumbered ? [...remarks, word] : remarks };
}

function kindOf(word: string): 'month' | 'other' | 'nothing' | 'unknown' {
  if (columnNumber.test(word)) return 'nothing';
  if (ofMonth.has(word) || numberedMonth.test(word)) return 'month';
  return ofOtherPeriod.test(word) ? 'other' : 'unknown';
}

/** The month that a remark names by its number, as `3` and, where it is given, `2024`. */
export function monthOfRemark(remark: string): { month: number; year: number | undefined } | undefined {
  const [, month, year] = numberedMonth.exec(remark) ?? [];
  return month === undefined
    ? undefined
    : { month: Number(month), year: year === undefined ? undefined : Number(year) };
}
