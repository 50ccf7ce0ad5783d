import { fold } from './fold.ts';
import { monthNames } from './wording.ts';

const numberOfName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const names = [...numberOfName.keys()].filter((name) => name !== 'nam').toSorted((a, b) => b.length - a.length);
/** `tháng ba năm 2024`, `tháng III/2024`. `Năm` is the fifth month or a year: only `tháng năm năm 2024` says which. */
const namedMonth = new RegExp(
  `\\bthang (?:(${[...names, ...romans].join('|')})(?= (?:nam )?\\d|$| (?:va|den) thang)|(nam)(?= nam \\d))`,
  'g',
);
/** `T3/2024`, `Kỳ báo cáo: 03/2024`, `Tháng báo cáo: 3/2024`. */
const shortMonth = /\b(?:t|ky bao cao|thang bao cao) ?(\d{1,2}) (?:nam )?(?=20\d\d\b)/g;
/** `Tháng 3/24`, `tháng 3 năm 24`. Other marks may make a range of months or a date. */
const shortYear = /((?:tháng|thang|\bt\.?) ?\d{1,2} ?(?:\/ ?|năm |nam ))(\d{2})(?![\d/.-])/g;

/** With the month before it, where one year stands for two months: `tháng 3 và tháng 4 năm 2024`. */
const monthPattern = /(?:thang (\d{1,2}) (?:(?:va|den) )?)?thang (\d{1,2})(?: nam)? (\d{4})(?!\d)/g;
/** What stands before a month that is not the report's: the day of a date, or the words of a sum up to it. */
const notItsMonth = /(?:(?:ngay|tu|den) \d{1,2}|luy ke(?: (?:tinh|den|het|tu))*) $/;
/** Behind the report's own month: `kết quả tháng 3 năm 2024, nhiệm vụ tháng 4 năm 2024`. */
const plan = /nhiem vu|phuong huong|ke hoach/;
const behindLastDigit = /^.*\d(\D*)$/;
const ofTime = /\b(?:luy ke|ca nam|quy (?:\d|i|v)|nam \d|thang \d|\d+ thang|(?:19|20)\d\d)/;
const ofLongerTime = /\b(?:quy (?:\d|i{1,3}|iv)\b|\d+ thang (?:dau|cuoi)|nua (?:dau|cuoi) nam|ca nam)/;

/** The months that a line names as its own, as `2024-03`. */
export function monthLabelsIn(text: string): Set<string> {
  const folded = inNumbers(text);
  const labels = new Set<string>();
  for (const { index, 1: earlier, 2: month = '', 3: year = '' } of folded.matchAll(monthPattern)) {
    const before = folded.slice(0, index);
    if (notItsMonth.test(before) || isPlan(before)) continue;
    for (const each of [earlier, month]) if (each) labels.add(`${year}-${each.padStart(2, '0')}`);
  }
  return labels;
}

function isPlan(before: string): boolean {
  return /\d /.test(before) && plan.test(behindLastDigit.exec(before)?.[1] ?? '');
}

/** A month, a year, a quarter, a sum from the year's beginning. */
export function speaksOfTime(text: string): boolean {
  return ofTime.test(inNumbers(text));
}

export function speaksOfMonth(text: string): boolean {
  return /\bthang\b/.test(inNumbers(text));
}

/** A quarter, half a year, a year. */
export function speaksOfLongerTime(text: string): boolean {
  return ofLongerTime.test(inNumbers(text));
}

/** A line's folded start, all its months in the one way that the patterns know: `thang 3 2024`. */
function inNumbers(text: string): string {
  const start = text.slice(0, 500).normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
  return fold(start.replaceAll(shortYear, (_, month: string, year: string) => `${month}20${year}`))
    .replaceAll(namedMonth, (_, name: string | undefined) => `thang ${name === undefined ? 5 : numberOf(name)}`)
    .replaceAll(shortMonth, 'thang $1 ');
}

function numberOf(name: string): number {
  return numberOfName.get(name) ?? romans.indexOf(name) + 1;
}
