import type { FormRow } from '../../domain/form.ts';

/** How a row may be answered in JSON, as it is typed: `"17.5": {"total": 12, "met": 8}`. */
export function answerInJson(row: FormRow): string {
  return `"${row.code}": ${valueInJson(row)}`;
}

export function notApplicableInJson({ code }: FormRow): string {
  return `"${code}": {"notApplicable": true}`;
}

function valueInJson({ answer, section, whole, levels }: FormRow): string {
  const figure = whole ? '12' : '12.5';
  switch (answer) {
    case 'ratio':
      return `{"total": ${figure}, "met": 8}`;
    case 'boolean':
      return '{"value": true} / {"value": false}';
    case 'level':
      return levels.map((level) => `{"value": ${JSON.stringify(level)}}`).join(' / ');
    case 'figure':
      return section === 'indicators' ? `{"value": ${figure}}` : figure;
  }
}
