import type { Form, FormRow } from '../domain/form.ts';
import { comparable } from '../domain/text.ts';
import { fold } from './fold.ts';
import { abbreviations, codePrefixes, labelPrefixes } from './wording.ts';

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
  /** All rows with that wording: where two differ in their accents alone, text without accents is neither. */
  private readonly byFoldedLabel = new Map<string, IndexedRow[]>();

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
    return this.byLabel.get(label) ?? this.byLabel.get(comparable(label)) ?? this.withFoldedLabel(label);
  }

  /** A row's code as a file may write it: `Chỉ tiêu 17.5` too, if there is such a row. */
  codeIn(text: string): string {
    const code = normalCode(text);
    if (isWellFormedCode(code)) return code;
    const behind = normalCode(withoutPrefix(text));
    return this.byCode.has(behind) || this.withNumberOf(behind).length > 0 ? behind : code;
  }

  private withFoldedLabel(label: string): IndexedRow | undefined {
    const rows = this.byFoldedLabel.get(looseLabel(label)) ?? [];
    return rows.length === 1 ? rows[0] : undefined;
  }

  private put(indexed: IndexedRow): void {
    const { code, label, otherLabels } = indexed.row;
    this.byCode.set(code, indexed);
    if (!Number.isNaN(numberOf(code))) this.byNumber.set(numberOf(code), [...this.withNumberOf(code), indexed]);
    for (const text of [label, ...otherLabels]) {
      // As the form words it, too: most files do, and then nothing need be made comparable.
      this.byLabel.set(text, indexed);
      this.byLabel.set(comparable(text), indexed);
      this.putFolded(looseLabel(text), indexed);
    }
  }

  private putFolded(label: string, indexed: IndexedRow): void {
    const others = this.byFoldedLabel.get(label) ?? [];
    if (!others.some(({ row }) => row.code === indexed.row.code)) this.byFoldedLabel.set(label, [...others, indexed]);
  }
}

const inFull: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations).map(([short, full]) => [fold(short), fold(full)]),
);
const startOfLabel = new RegExp(`^(${labelPrefixes.map(fold).join('|')}) `);
const startOfCode = new RegExp(`^(${codePrefixes.map(fold).join('|')}) `);

/** A wording without its accents, abbreviations and opening words. */
function looseLabel(label: string): string {
  const words = fold(label.replaceAll(/[&+]/g, ' và ')).split(' ');
  return words
    .map((word) => inFull.get(word) ?? word)
    .join(' ')
    .replace(startOfLabel, '');
}

/** `Chỉ tiêu 17.5` and `CT: 17.5` as `17.5`. */
function withoutPrefix(text: string): string {
  const words = /^([^\d]{2,20}?)[\s:.]*(\d.*)$/.exec(text.slice(0, 40).trim());
  return words && startOfCode.test(`${fold(words[1] ?? '')} `) ? (words[2] ?? '') : '';
}

function numberOf(code: string): number {
  return /^\d{1,2}(\.\d{1,2})?$/.test(code) ? Number(code) : Number.NaN;
}

/** A code as the form writes it: `pt 1` is `PT.01`, `17,5` is `17.5`. What is no code comes back as it is. */
export function normalCode(text: string): string {
  const plain = text
    .slice(0, 40)
    // Of a footnote: as a digit it would make another code.
    .replaceAll(/(?<=\d)[¹²³⁰⁴-⁹₀-₉]+/g, '^$&')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Cf}]+/gu, '')
    .replaceAll(/^['’‘`"“”]+|['’”".:;,)]+$/g, '');
  const [, letters, digits] = /^([A-Z]{2})[.,_-]?0*(\d{1,2})$/.exec(plain) ?? [];
  if (letters !== undefined && digits !== undefined) return `${letters}.${digits.padStart(2, '0')}`;
  return /^\d{1,2},\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain;
}

export function isWellFormedCode(code: string): boolean {
  return /^(\d{1,2}(\.\d{1,3}){0,2}|[A-Z]{1,4}\.?\d{1,4})$/.test(code);
}

/** The codes that a spreadsheet may have made a date of: `17.5` became 17 May, or `5.17`. */
export function codesOfDate(date: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date.split('/').toReversed().join('-')) ?? [];
  if (year === undefined) return [];
  const pairs = [
    [Number(day), Number(month)],
    [Number(month), Number(day)],
  ];
  return [...new Set(pairs.map((pair) => pair.join('.')))];
}
