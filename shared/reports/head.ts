import type { Form } from '../domain/form.ts';
import type { Place } from '../domain/problem.ts';
import { comparable } from '../domain/text.ts';
import type { Unit } from '../domain/unit.ts';
import { fold, foldedSet } from './fold.ts';
import { wholeFile, type ProblemList } from './problem-list.ts';
import { shownText, type TableRow } from './table.ts';
import { unitLineWords } from './wording.ts';

interface Line {
  text: string;
  place: Place;
}

const unitLines = foldedSet(unitLineWords);

/** Checks that a table's head names the unit and month that the file was sent for. */
export function checkHead(head: TableRow[], form: Form, problems: ProblemList): void {
  checkUnit(unitLine(head), form, problems);
  checkPeriod(periodIn(head), form, problems);
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
  const expected = periodWords(form.period.label);
  if (!named) problems.add('missing-period', { place: wholeFile, values: { expected } });
  else if (named.label !== form.period.label) {
    problems.add('other-period', { place: named.place, found: named.text, values: { expected } });
  }
}

export function periodWords(label: string): string {
  const [year = '', month = ''] = label.split('-');
  return `Tháng ${Number(month)} năm ${year}`;
}

/** The line `Đơn vị báo cáo: …`; the name may stand in the next cell. */
function unitLine(head: TableRow[]): Line | undefined {
  for (const row of head) {
    const cells = [...row.cells].map(([column, content]) => ({ text: shownText(content), place: row.placeAt(column) }));
    for (const [index, { text, place }] of cells.entries()) {
      const [words = '', ...rest] = text.split(':');
      const next = cells[index + 1];
      if (!unitLines.has(fold(words))) continue;
      const name = rest.join(':').trim();
      return name === '' && next ? next : { text: name, place };
    }
  }
  return undefined;
}

/** The unit whose name, other name or id this is; exactly as written if possible, else without regard to accents. */
function unitNamed(text: string, form: Form): Unit | undefined {
  const units = [form.unit, ...form.siblings];
  const names = (unit: Unit): string[] => [unit.name.vi, unit.name.en, unit.id, ...(unit.aliases ?? [])];
  const exact = units.find((unit) => names(unit).some((name) => comparable(name) === comparable(text)));
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

const monthPattern = /thang (\d{1,2})(?: nam)? (\d{4})(?!\d)/;
const dayBefore = /ngay \d{1,2} $/;

/** The month in the head: `Tháng 3 năm 2024`, `Kỳ tháng 03/2024`. The date of a signature names a day and is passed over. */
export function periodIn(head: TableRow[]): (Line & { label: string }) | undefined {
  for (const row of head) {
    for (const [column, content] of row.cells) {
      const label = monthIn(shownText(content));
      if (label !== undefined) return { label, text: shownText(content), place: row.placeAt(column) };
    }
  }
  return undefined;
}

function monthIn(text: string): string | undefined {
  const folded = fold(text.slice(0, 500));
  const [whole, month = '', year = ''] = monthPattern.exec(folded) ?? [];
  if (whole === undefined || dayBefore.test(folded.slice(0, folded.indexOf(whole)))) return undefined;
  return `${year}-${month.padStart(2, '0')}`;
}
