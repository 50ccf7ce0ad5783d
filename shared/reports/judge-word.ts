import type { FormRow } from '../domain/form.ts';
import type { IndicatorValue } from '../domain/report.ts';
import { comparable } from '../domain/text.ts';
import type { ProblemList } from './problem-list.ts';
import { shownText, type CellAt } from './table.ts';
import { isNotApplicable, yesOrNo } from './words.ts';

/** Đạt or Không đạt, one of the row's levels in the row's own spelling, or not applicable. */
export function judgeWord(row: FormRow, cell: CellAt | undefined, problems: ProblemList): IndicatorValue | undefined {
  if (!cell) return undefined;
  const text = shownText(cell.content);
  if (text.trim() === '') return row.required ? reportMissing(row, cell, problems) : undefined;
  if (isNotApplicable(text)) return { notApplicable: true };
  const value = row.answer === 'level' ? levelNamed(text, row) : truthOf(cell, text);
  if (value !== undefined) return { value };
  const values = { levels: row.levels.join(', ') };
  problems.add(faultOf(row, cell), { place: cell.place, row: row.code, found: text, values });
  return undefined;
}

function levelNamed(text: string, { levels }: FormRow): string | undefined {
  return levels.find((level) => comparable(level) === comparable(text));
}

function truthOf({ content }: CellAt, text: string): boolean | undefined {
  return content?.is === 'boolean' ? content.boolean : yesOrNo(text);
}

function faultOf(
  { answer }: FormRow,
  { content }: CellAt,
): 'error-cell' | 'uncalculated-formula' | 'not-a-level' | 'not-yes-or-no' {
  if (content?.is === 'error') return 'error-cell';
  if (content?.is === 'uncalculated') return 'uncalculated-formula';
  return answer === 'level' ? 'not-a-level' : 'not-yes-or-no';
}

function reportMissing(row: FormRow, cell: CellAt, problems: ProblemList): undefined {
  problems.add('missing-value', { place: cell.place, row: row.code, values: { label: row.label } });
}
