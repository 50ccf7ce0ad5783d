import type { Form, FormRow } from '../domain/form.ts';
import { comparable } from '../domain/text.ts';
import { fold } from './fold.ts';

export interface IndexedRow {
  row: FormRow;
  /** The unit does not report this row, or not yet. */
  foreign: boolean;
}

/** The rows of a form, found by code and by wording. Maps throughout: a code in a file may be `__proto__`. */
export class RowIndex {
  private readonly byCode = new Map<string, IndexedRow>();
  private readonly byNumber = new Map<number, IndexedRow[]>();
  private readonly byLabel = new Map<string, IndexedRow>();
  private readonly byFoldedLabel = new Map<string, IndexedRow>();

  constructor(form: Form) {
    for (const row of form.foreignRows) this.put({ row, foreign: true });
    for (const row of form.rows) this.put({ row, foreign: false });
  }

  withCode(code: string): IndexedRow | undefined {
    return this.byCode.get(code);
  }

  /** All rows whose code is the same number: a spreadsheet makes 17.1 of 17.10. */
  withNumberOf(code: string): IndexedRow[] {
    return this.byNumber.get(numberOf(code)) ?? [];
  }

  withLabel(label: string): IndexedRow | undefined {
    return this.byLabel.get(label) ?? this.byLabel.get(comparable(label)) ?? this.byFoldedLabel.get(fold(label));
  }

  private put(indexed: IndexedRow): void {
    const { code, label, otherLabels } = indexed.row;
    this.byCode.set(code, indexed);
    if (!Number.isNaN(numberOf(code))) this.byNumber.set(numberOf(code), [...this.withNumberOf(code), indexed]);
    for (const text of [label, ...otherLabels]) {
      // As the form words it, too: most files do, and then nothing need be made comparable.
      this.byLabel.set(text, indexed);
      this.byLabel.set(comparable(text), indexed);
      this.byFoldedLabel.set(fold(text), indexed);
    }
  }
}

function numberOf(code: string): number {
  return /^\d{1,2}(\.\d{1,2})?$/.test(code) ? Number(code) : Number.NaN;
}

/** A code as the form writes it: `pt 1` is `PT.01`, `17,5` is `17.5`. What is no code comes back as it is. */
export function normalCode(text: string): string {
  const plain = text
    .slice(0, 40)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\u200B\uFEFF]+/g, '')
    .replace(/[.:;]+$/, '');
  const [, letters, digits] = /^([A-Z]{2})[.,_-]?(\d{1,2})$/.exec(plain) ?? [];
  if (letters !== undefined && digits !== undefined) return `${letters}.${digits.padStart(2, '0')}`;
  return /^\d{1,2},\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain;
}

export function isWellFormedCode(code: string): boolean {
  return /^(\d{1,2}(\.\d{1,3}){0,2}|[A-Z]{1,4}\.?\d{1,4})$/.test(code);
}
