import type { Form } from '../domain/form.ts';
import { periodHeading } from '../domain/period.ts';
import type { Place } from '../domain/problem.ts';
import { comparable } from '../domain/text.ts';
import type { Unit } from '../domain/unit.ts';
import { fold, foldedSet } from './fold.ts';
import { monthLabelsIn, speaksOfLongerTime, speaksOfMonth, speaksOfTime } from './months.ts';
import { wholeFile, type ProblemList } from './problem-list.ts';
import { shownText, type TableRow } from './table.ts';
import { unitLineWords } from './wording.ts';

interface Line {
  text: string;
  place: Place;
}

const unitLines = foldedSet(unitLineWords);

/** Checks that a table's head names the unit and month that the file was sent for, wherever it names one. */
export function checkHead(head: TableRow[], form: Form, problems: ProblemList): void {
  const units = unitLinesIn(head, form);
  const named = units.filter(({ text }) => comparable(text) !== '');
  for (const unit of named.length > 0 ? named : [units[0]]) checkUnit(unit, form, problems);
  const months = monthsIn(head);
  const others = months.filter(({ label }) => label !== form.period.label);
  if (months.length === 0) reportNoMonth(head, form, problems);
  for (const month of others.length > 0 ? others : months.slice(0, 1)) checkPeriod(month, form, problems);
}

/** A quarter or half a year is no month: then the line that says so is the one to correct. */
function reportNoMonth(head: TableRow[], form: Form, problems: ProblemList): void {
  const values = { expected: periodHeading(form.period) };
  const line = head.flatMap(linesOf).find(({ text }) => speaksOfLongerTime(text));
  if (line) problems.add('other-period', { place: line.place, found: line.text, values });
  else problems.add('missing-period', { place: wholeFile, values });
}

/** Checks the name (or id) of the unit, wherever it was found. */
export function checkUnit(named: Line | undefined, form: Form, problems: ProblemList): void {
  const expected = form.unit.name.vi;
  if (!named || comparable(named.text) === '') {
    problems.add('missing-unit', { place: named?.place ?? wholeFile, values: { expected } });
    return;
  }
  const unit = unitNamed(named.text, form);
  if (unit === form.unit) return;
  const fault = { place: named.place, found: named.text, values: { expected, other: unit?.name.vi ?? '' } };
  problems.add(unit ? 'other-unit' : 'unknown-unit', fault);
}

/** Checks the label of the month, such as `2024-03`. */
export function checkPeriod(named: (Line & { label: string }) | undefined, form: Form, problems: ProblemList): void {
  const expected = periodHeading(form.period);
  if (!named) problems.add('missing-period', { place: wholeFile, values: { expected } });
  else if (named.label !== form.period.label) {
    problems.add('other-period', { place: named.place, found: named.text, values: { expected } });
  }
}

/** The lines `Đơn vị báo cáo: …`; the name may stand in the next cell. `Đơn vị: đồng` is a unit of measure. */
export function unitLinesIn(head: TableRow[], form: Form): Line[] {
  const measures = foldedSet([...form.rows, ...form.foreignRows].map(({ unit }) => unit));
  return head.flatMap(unitLinesOf).filter(({ text }) => text === '' || !measures.has(fold(text)));
}

function unitLinesOf(row: TableRow): Line[] {
  const cells = linesOf(row);
  return cells.flatMap(({ text, place }, index) => {
    const [words = '', ...rest] = text.split(':');
    if (!unitLines.has(fold(words))) return [];
    const name = rest.join(':').trim();
    return [name === '' ? (cells[index + 1] ?? { text: name, place }) : { text: name, place }];
  });
}

function linesOf(row: TableRow): Line[] {
  return [...row.cells].map(([column, content]) => ({ text: shownText(content), place: row.placeAt(column) }));
}

/** The unit whose name, other name or id this is; exactly as written if possible, else without regard to accents. */
function unitNamed(text: string, form: Form): Unit | undefined {
  const units = [form.unit, ...form.siblings];
  const names = (unit: Unit): string[] => [unit.name.vi, unit.name.en, unit.id, ...(unit.aliases ?? [])];
  const asWritten = comparable(text);
  const exact = units.find((unit) => names(unit).some((name) => comparable(name) === asWritten));
  if (exact) return exact;
  const written = withoutCommune(fold(text), form.commune);
  const alike = units.filter((unit) => names(unit).some((name) => fold(name) === written));
  return alike.length === 1 ? alike[0] : undefined;
}

/** `Xóm 7, xã Lục Ba` is `Xóm 7`. */
function withoutCommune(folded: string, commune: Unit): string {
  const suffix = ` ${fold(commune.name.vi)}`;
  return folded.endsWith(suffix) ? folded.slice(0, -suffix.length) : folded;
}

type Month = Line & { label: string };

/** The months in the head: `Tháng 3 năm 2024`, `Kỳ tháng 03/2024`. Word and number may stand in cells of their own. */
export function monthsIn(head: TableRow[]): Month[] {
  return head.flatMap((row) => {
    const lines = linesOf(row);
    const months = lines.flatMap(monthsOf);
    return months.length > 0 || lines.length < 2 ? months : monthsOf(joined(lines));
  });
}

function monthsOf(line: Line): Month[] {
  return [...monthLabelsIn(line.text)].map((label) => ({ ...line, label }));
}

/** The cells of a row as one line, at the cell that begins to speak of a month. */
function joined(lines: readonly Line[]): Line {
  const at = lines.findIndex(({ text }) => speaksOfMonth(text));
  const rest = lines.slice(Math.max(at, 0));
  return { text: rest.map(({ text }) => text).join(' '), place: rest[0]?.place ?? wholeFile };
}

/** The first line of a head that speaks of some time: a month, a year, a quarter, a sum from the year's beginning. */
export function periodLine(head: TableRow[]): Line | undefined {
  return head.flatMap(linesOf).find(({ text }) => speaksOfTime(text));
}
