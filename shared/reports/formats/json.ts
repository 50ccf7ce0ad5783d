import type { Form, FormRow } from '../../domain/form.ts';
import type { Reading } from '../../domain/problem.ts';
import type { Report } from '../../domain/report.ts';
import { decodeText } from '../decode-text.ts';
import { FigureReader } from '../figure-reader.ts';
import { checkPeriod, checkUnit } from '../head.ts';
import { fieldsOf, placeOf, reportType, textOf, type Located } from '../json/json-fields.ts';
import { JsonProblems } from '../json/json-problems.ts';
import { readJsonNominations } from '../json/json-nominations.ts';
import { indicatorCells, monthCells } from '../json/json-rows.ts';
import { parseJson } from '../json/parse-json.ts';
import { limits } from '../limits.ts';
import { reportMissingRows } from '../missing-rows.ts';
import { ProblemList } from '../problem-list.ts';
import { ReportBuilder } from '../report-builder.ts';
import { RowIndex } from '../row-index.ts';

const sections = ['indicators', 'movements', 'resources'] as const;
const fieldNames = ['unit', 'period', ...sections, 'notes', 'nominations'] as const;

/** Reads a report in the shape of `Report`; places are JSON pointers. Notes, nominations and empty sections may be left out. */
export function readJson(bytes: Buffer, form: Form): Reading<Report> {
  const [problems, warnings] = [new JsonProblems(form), new ProblemList('too-many-warnings')];
  const { root, faults } = parseJson(decodeText(bytes));
  for (const { code, pointer, name } of faults) problems.add(code, { place: { pointer }, found: name });
  const fields = fieldsOf({ node: root, path: [] }, problems, fieldNames);
  checkHead(fields, form, problems);
  const figures = new FigureReader(problems, { marks: new Set(), textIsFigure: false });
  const builder = new ReportBuilder(form, { figures, problems, warnings });
  answerRows(fields, form, { builder, problems });
  const notes = fieldsOf(fields.get('notes'), problems, ['difficulties', 'nextMonth']);
  builder.notes = {
    difficulties: textOf(notes.get('difficulties'), limits.noteCharacters, problems),
    nextMonth: textOf(notes.get('nextMonth'), limits.noteCharacters, problems),
  };
  builder.nominations = readJsonNominations(fields.get('nominations'), problems);
  return builder.finish();
}

type Fields = ReadonlyMap<string, Located>;

function checkHead(fields: Fields, form: Form, problems: ProblemList): void {
  const unit = fields.get('unit');
  const named = textOf(unit, limits.nameCharacters, problems);
  checkUnit({ text: named, place: unit ? placeOf(unit) : { pointer: '/unit' } }, form, problems);
  const period = fields.get('period');
  const label = period?.node.is === 'string' ? period.node.text : '';
  const month = `"${form.period.label}"`;
  if (!period) problems.add('missing-period', { place: { pointer: '/period' } });
  else if (!/^\d{4}-\d{2}$/.test(label)) reportType(period, { vi: month, en: month }, { problems });
  else checkPeriod({ label, text: label, place: placeOf(period) }, form, problems);
}

function answerRows(fields: Fields, form: Form, using: { builder: ReportBuilder; problems: ProblemList }): void {
  const index = new RowIndex(form);
  const accountedFor = new Set<string>();
  for (const section of sections) {
    for (const [code, at] of fieldsOf(fields.get(section), using.problems)) {
      accountedFor.add(code);
      const row = ownRow({ code, section, at }, index, using.problems);
      if (row) answerRow(row, at, using);
    }
  }
  reportMissingRows(form, { accountedFor, problems: using.problems }, (section) => {
    const at = fields.get(section);
    return at ? placeOf(at) : { pointer: `/${section}` };
  });
}

interface Answer {
  code: string;
  section: FormRow['section'];
  at: Located;
}

function ownRow({ code, section, at }: Answer, index: RowIndex, problems: ProblemList): FormRow | undefined {
  const indexed = index.withCode(code);
  const fault = { place: placeOf(at), row: code, found: code, values: { suggestion: '', suggestionVi: '' } };
  const isKnown = indexed?.row.section === section;
  if (isKnown && !indexed.foreign) return indexed.row;
  problems.add(isKnown ? 'foreign-row' : 'unknown-code', fault);
  return undefined;
}

function answerRow(
  row: FormRow,
  at: Located,
  { builder, problems }: { builder: ReportBuilder; problems: ProblemList },
): void {
  const cells = row.section === 'indicators' ? indicatorCells(at, row, problems) : monthCells(at, row, problems);
  if (cells) builder.answer(row, cells);
}
