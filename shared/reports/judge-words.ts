import type { FormRow } from '../domain/form.ts';
import type { IndicatorValue } from '../domain/report.ts';
import { comparable } from '../domain/text.ts';
import type { ProblemList } from './problem-list.ts';
import { shownText, type CellAt } from './table.ts';
import { isNotApplicable, yesOrNo } from './words.ts';

/** Đạt, Không đạt, or not applicable. */
export function judgeBoolean(
  row: FormRow,
  cell: CellAt | undefined,
  problems: ProblemList,
): IndicatorValue | undefined {
  return judgeWord({ row, cell, code: 'not-yes-or-no' }, problems, (text) =>
    cell?.content?.is === 'boolean' ? cell.content.boolean : yesOrNo(text),
  );
}

/** One of the row's levels, in the row's own spelling. */
export function judgeLevel(row: FormRow, cell: CellAt | undefined, problems: ProblemList): IndicatorValue | undefined {
  return judgeWord({ row, cell, code: 'not-a-level' }, problems, (text) =>
    row.levels.find((level) => comparable(level) === comparable(text)),
  );
}

interface Asked {
  row: FormRow;
  cell: CellAt | undefined;
  code: 'not-yes-or-no' | 'not-a-level';
}

function judgeWord(
  { row, cell, code }: Asked,
  problems: ProblemList,
  meaning: (text: string) => boolean | string | undefined,
): IndicatorValue | undefined {
  if (!cell) return undefined;
  const text = shownText(cell.content);
  if (text.trim() === '') return row.required ? reportMissing(row, cell, problems) : undefined;
  if (isNotApplicable(text)) return { notApplicable: true };
  const value = meaning(text);
  if (value !== undefined) return { value };
  const values = { levels: row.levels.join(', ') };
  problems.add(cellFault(cell) ?? code, { place: cell.place, row: row.code, found: text, values });
  return undefined;
}

function cellFault({ content }: CellAt): 'error-cell' | 'uncalculated-formula' | undefined {
  if (content?.is === 'error') return 'error-cell';
  return content?.is === 'uncalculated' ? 'uncalculated-formula' : undefined;
}

function reportMissing(row: FormRow, cell: CellAt, problems: ProblemList): undefined {
  problems.add('missing-value', { place: cell.place, row: row.code, values: { label: row.label } });
}
