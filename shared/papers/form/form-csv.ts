import type { Form } from '../../domain/form.ts';
import { csvField } from '../safe-cell.ts';
import { layOut, type FormLine } from './form-lines.ts';
import { nominationHeaders } from './form-texts.ts';

const delimiter = ';';

/** The form as a CSV that a Vietnamese spreadsheet opens as it is: with a mark of UTF-8, semicolons and CRLF. */
export function formCsv(form: Form): Uint8Array {
  const lines = layOut(form, new Map()).lines.flatMap(fieldsOf);
  const text = lines.map((fields) => fields.map((field) => csvField(field, delimiter)).join(delimiter)).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** Nothing to sign in a CSV, and no room to fill: who has notes or nominations adds lines under their headings. */
function fieldsOf(line: FormLine): string[][] {
  switch (line.is) {
    case 'nomination':
    case 'signature':
      return [];
    case 'blank':
    case 'note':
      return [['']];
    case 'header':
      return [line.columns.map(({ header }) => header)];
    case 'row':
      return [[line.row.code, line.row.label, line.row.unit, ...line.columns.slice(3).map(() => '')]];
    case 'nomination-header':
      return [[...nominationHeaders]];
    case 'text':
      return line.role === 'help' ? [] : [[line.text]];
  }
}
