import type { FormRow } from '../domain/form.ts';
import { shownFigure } from '../domain/shown-figure.ts';
import { convertedTo } from './converted.ts';
import { fold } from './fold.ts';
import { unitAliases } from './wording.ts';

/** What may stand behind a figure of the row. */
export function isUnitOf(row: FormRow, suffix: string): boolean {
  if (suffix === '' || suffix === '%') return true;
  const allowed = [row.unit, ...(Object.hasOwn(unitAliases, row.unit) ? (unitAliases[row.unit] ?? []) : [])];
  return allowed.some((unit) => fold(unit) === fold(suffix));
}

const measures = new Set(Object.entries(unitAliases).flatMap(([unit, aliases]) => [unit, ...aliases].map(fold)));

/** Whether words name a measure other than the row's: `triệu` in a row of đồng. */
export function isOtherMeasure(row: FormRow, words: string): boolean {
  return measures.has(fold(words)) && !isUnitOf(row, words);
}

interface Example {
  example: string;
  exampleVi: string;
}

/** What to type for a figure with words behind it, where it is certain what it is in the row's own unit. */
export function exampleFor(row: FormRow, written: { text: string; value: number; suffix: string }): Example {
  const { text, value, suffix } = written;
  if (fold(row.unit).startsWith(`${fold(suffix)} `)) return writing(value, row);
  if (isUnitOf(row, suffix.split(/[ (,;]/)[0] ?? '')) {
    const { example, exampleVi } = writing(value, row);
    return {
      example: `${example} The words belong in the column “Ghi chú”.`,
      exampleVi: `${exampleVi} Phần chữ ghi ở cột “Ghi chú”.`,
    };
  }
  const converted = convertedTo(row.unit, text);
  return converted === undefined ? { example: '', exampleVi: '' } : writing(converted, row);
}

function writing(figure: number, { unit }: FormRow): Example {
  const shown = shownFigure(figure);
  return {
    example: ` If it is ${shown} ${unit}, write ${shown}.`,
    exampleVi: ` Nếu đúng là ${shown} ${unit} thì ghi ${shown}.`,
  };
}
