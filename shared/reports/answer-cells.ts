import type { FormRow } from '../domain/form.ts';
import type { RowCells } from './row-cells.ts';
import { shownText, type CellAt } from './table.ts';

export function isBlank(cell: CellAt | undefined): boolean {
  return shownText(cell?.content).trim() === '';
}

/** The cells that a row's value is read from: the total and the number met, or the one that answers in their place. */
export function answerCells(row: FormRow, { total, met, rate, result }: RowCells): CellAt[] {
  const isPair = row.answer === 'ratio' && !(isBlank(total) && isBlank(met));
  const single = isBlank(result) ? rate : result;
  return (isPair ? [total, met] : [single]).filter((cell) => cell !== undefined);
}
