import type { Form, FormRow } from '../../domain/form.ts';

/**
 * The report's own shape, a line a row, with null where an answer is to stand: sent back as it is, each null is an answer
 * that is missing. Put together as text, because an object would move the codes that are whole numbers to the front.
 */
export function formJson(form: Form): Uint8Array {
  const members = [
    ['unit', JSON.stringify(form.unit.id)],
    ['period', JSON.stringify(form.period.label)],
    ...(['indicators', 'movements', 'resources'] as const).map((section) => [section, blanksOf(form, section)]),
    ['notes', '{"difficulties": "", "nextMonth": ""}'],
    ['nominations', '[]'],
  ];
  const text = members.map(([name, value]) => ` "${name}": ${value}`).join(',\n');
  return new TextEncoder().encode(`{\n${text}\n}\n`);
}

function blanksOf(form: Form, section: FormRow['section']): string {
  const rows = form.rows.filter((row) => row.section === section);
  const lines = rows.map((row) => `\n  ${JSON.stringify(row.code)}: ${blankOf(row)}`);
  return lines.length === 0 ? '{}' : `{${lines.join(',')}\n }`;
}

function blankOf({ section, answer }: FormRow): string {
  if (section !== 'indicators') return 'null';
  return answer === 'ratio' ? '{"total": null, "met": null}' : '{"value": null}';
}
