import type { Form, FormRow } from '../domain/form.ts';
import type { Place } from '../domain/problem.ts';
import { wholeFile, type ProblemList } from './problem-list.ts';

/** Rows that the form requires and that stand nowhere, each at the place of its section, if that is there. */
export function reportMissingRows(
  form: Form,
  { accountedFor, problems }: { accountedFor: ReadonlySet<string>; problems: ProblemList },
  placeOfSection: (section: FormRow['section']) => Place | undefined,
): void {
  for (const row of form.rows) {
    if (!row.required || accountedFor.has(row.code)) continue;
    const place = placeOfSection(row.section) ?? wholeFile;
    problems.add('missing-row', { place, row: row.code, values: { label: row.label } });
  }
}
