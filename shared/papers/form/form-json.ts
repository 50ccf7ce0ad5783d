import type { Form, FormRow } from '../../domain/form.ts';

/** The report's own shape, with null where an answer is to stand: sent back as it is, each null is an answer that is missing. */
export function formJson(form: Form): Uint8Array {
  const template = {
    unit: form.unit.id,
    period: form.period.label,
    indicators: blanksOf(form, 'indicators'),
    movements: blanksOf(form, 'movements'),
    resources: blanksOf(form, 'resources'),
    notes: { difficulties: '', nextMonth: '' },
    nominations: [],
  };
  return new TextEncoder().encode(`${JSON.stringify(template, undefined, 1)}\n`);
}

function blanksOf(form: Form, section: FormRow['section']): Record<string, unknown> {
  const rows = form.rows.filter((row) => row.section === section);
  return Object.fromEntries(rows.map((row) => [row.code, blankOf(row)]));
}

function blankOf({ section, answer }: FormRow): unknown {
  if (section !== 'indicators') return null;
  return answer === 'ratio' ? { total: null, met: null } : { value: null };
}
