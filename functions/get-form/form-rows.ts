import type { FormView, FormViewRow } from '../../shared/api/form-view.ts';
import type { Form, FormRow } from '../../shared/domain/form.ts';
import { limits } from '../../shared/reports/limits.ts';
import type { LastValues } from '../../shared/papers/form/last-values.ts';

/** The form as data: its rows in order, each with what was said of it last. */
export function formRows({ commune, unit, period, rows }: Form, last: LastValues): Uint8Array {
  const view: FormView = {
    communeId: commune.id,
    commune: commune.name,
    unitId: unit.id,
    unit: unit.name,
    period: period.label,
    rows: rows.map((row) => rowOf(row, last)),
  };
  return new TextEncoder().encode(JSON.stringify(view));
}

function rowOf(row: FormRow, values: LastValues): FormViewRow {
  const { section, code, label, unit, answer, levels, whole, required } = row;
  const most = row.most ?? limits.largestFigure(unit);
  const last = values.get(code);
  return { section, code, label, unit, answer, levels, whole, required, most, ...(last && { last }) };
}
