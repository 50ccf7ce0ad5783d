import type { FormRow } from '../domain/form.ts';
import { fold, foldedSet } from './fold.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowCells } from './row-cells.ts';
import { shownText, type CellAt } from './table.ts';
import { multiples, unitAliases } from './wording.ts';

const knownUnits: ReadonlyMap<string, string> = new Map(
  Object.entries(unitAliases).flatMap(([unit, aliases]) =>
    [unit, ...aliases].map((word) => [fold(word), unit] as const),
  ),
);
const multiplying = foldedSet(multiples);

/** The row's figures count in the form's unit only: what the line says it is in is compared, and never converted. */
export function checkUnit(
  row: FormRow,
  { unit, cells }: { unit: CellAt | undefined; cells: RowCells },
  { problems, warnings }: { problems: ProblemList; warnings: ProblemList },
): void {
  const found = shownText(unit?.content);
  if (!unit || fold(found) === '' || isUnitOf(row, found, cells)) return;
  const fault = {
    place: unit.place,
    row: row.code,
    found,
    values: { unit: row.unit, given: found, example: '', exampleVi: '' },
  };
  if (isKnown(found)) problems.add('wrong-unit', fault);
  else if (row.answer === 'ratio' || row.answer === 'figure') warnings.add('unfamiliar-unit', fault);
}

function isUnitOf(row: FormRow, found: string, cells: RowCells): boolean {
  const given = nameOfUnit(found);
  return given === nameOfUnit(row.unit) || (given === '%' && isBareRate(row, cells));
}

/** A rate that stands by itself is in percent, whatever the row counts. */
function isBareRate({ answer }: FormRow, { total, met }: RowCells): boolean {
  return answer === 'ratio' && [total, met].every((cell) => shownText(cell?.content).trim() === '');
}

function isKnown(text: string): boolean {
  const words = fold(text).split(' ');
  return knownUnits.has(words.join(' ')) || words.some((word) => multiplying.has(word));
}

/** Whether a remark such as `hộ` or `ĐVT: đồng` names the unit in which a row counts. */
export function namesUnitOf(row: FormRow, remark: string): boolean {
  return nameOfUnit(unitInRemark(remark)) === nameOfUnit(row.unit);
}

export function isKnownUnit(remark: string): boolean {
  return knownUnits.has(unitInRemark(remark));
}

/** `triệu đồng`, `1.000 đ`, `nghìn m²`: whole, because a name or a sentence may begin so. */
export function isMultipleUnit(folded: string): boolean {
  const words = unitInRemark(folded).split(' ');
  const whole = knownUnits.get(words.join(' ')) ?? '';
  if (
    fold(whole)
      .split(' ')
      .some((word) => multiplying.has(word))
  )
    return true;
  const [first = '', ...rest] = words;
  return multiplying.has(first) && (rest.length === 0 || knownUnits.has(rest.join(' ')));
}

function unitInRemark(remark: string): string {
  return fold(remark).replace(/^(dvt|don vi tinh|don vi) /, '');
}

/** The unit's own name, whichever of its ways of writing this is. */
export function nameOfUnit(text: string): string {
  const word = fold(text);
  return knownUnits.get(word) ?? word;
}
