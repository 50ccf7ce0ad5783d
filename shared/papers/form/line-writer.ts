import type { CellStyle } from 'hucre/xlsx';
import type { Form, FormRow } from '../../domain/form.ts';
import { checkOf, nominationCheck } from './answer-checks.ts';
import { takes } from './form-columns.ts';
import type { FormLine, TextRole } from './form-lines.ts';
import type { FormSheet } from './form-sheet.ts';
import { styles } from './form-styles.ts';
import { nominationHeaders, posts, signatures, type ColumnName } from './form-texts.ts';

type Row = Extract<FormLine, { is: 'row' }>;

/** Heights in points of what needs more than its text does: room around it, or to write in. */
const roomOf: ReadonlyMap<TextRole | 'note' | 'nomination', number> = new Map([
  ['title', 24],
  ['heading', 24],
  ['note', 60],
  ['nomination', 32],
]);

const nominationSpans = (width: number) => [
  { column: 0, span: 1 },
  { column: 1, span: 1 },
  { column: 2, span: width - 2 },
];

/** Puts the lines of a form on a sheet: what is answered in is open and checked, all else is locked. */
export class LineWriter {
  /** Number of the header that is repeated on the pages that follow: that of the longest table, which a page may part. */
  titleRow = 1;
  private readonly sheet: FormSheet;
  private readonly form: Form;
  private readonly width: number;
  private readonly largestFigure: (unit: string) => number;

  constructor(sheet: FormSheet, form: Form, of: { grid: ColumnName[]; largestFigure: (unit: string) => number }) {
    this.sheet = sheet;
    this.form = form;
    this.width = of.grid.length;
    this.largestFigure = of.largestFigure;
  }

  write(line: FormLine): void {
    switch (line.is) {
      case 'blank':
        return this.sheet.end();
      case 'header':
        return this.header(line);
      case 'row':
        return this.row(line);
      case 'note':
        return this.across('', styles.note, roomOf.get('note'));
      case 'nomination-header':
        return this.nomination(nominationHeaders, [styles.header]);
      case 'nomination':
        return this.nomination(['', '', ''], [styles.word, styles.remark, styles.remark]);
      case 'signature':
        return this.signature();
      case 'text':
        return this.across(line.text, styles[line.role], roomOf.get(line.role));
    }
  }

  private across(text: string, style: CellStyle, height?: number): void {
    this.sheet.put({ column: 0, span: this.width }, text, style);
    this.sheet.end(height);
  }

  private header({ columns, section }: Extract<FormLine, { is: 'header' }>): void {
    for (const { at, span, header } of columns) this.sheet.put({ column: at, span }, header, styles.header);
    if (section === longestSection(this.form)) this.titleRow = this.sheet.line + 1;
    this.sheet.end();
  }

  private row(line: Row): void {
    const open = takes(this.form, line.row);
    const cells = new Map(
      line.columns.map(({ name, at, span }) => {
        const text = textOf(line, name);
        return [name, this.sheet.put({ column: at, span }, text, styleOf(line.row, name, open.has(name)))] as const;
      }),
    );
    const largest = line.row.most ?? this.largestFigure(line.row.unit);
    for (const name of open) {
      const cell = cells.get(name);
      const check = cell && checkOf({ row: line.row, name, cell, total: cells.get('total') ?? cell, largest });
      if (check) this.sheet.checks.push(check);
    }
    this.sheet.end();
  }

  private nomination(texts: readonly string[], cellStyles: CellStyle[]): void {
    const isOpen = texts.every((text) => text === '');
    const [kind = ''] = nominationSpans(this.width).map((at, index) =>
      this.sheet.put(at, texts[index] ?? '', cellStyles[index] ?? styles.header),
    );
    if (isOpen) this.sheet.checks.push(nominationCheck(kind));
    this.sheet.end(isOpen ? roomOf.get('nomination') : 0);
  }

  /** Nothing stands in the column of names: a signature must not be read as a nomination. */
  private signature(): void {
    const post = posts.get(this.form.unit.kind) ?? '';
    this.signatureLine('', signatures.date, styles.signed);
    this.signatureLine(signatures.left, post, styles.signature);
    this.signatureLine(signatures.how, signatures.how, styles.signed);
  }

  private signatureLine(left: string, right: string, style: CellStyle): void {
    this.sheet.put({ column: 0, span: 2 }, left, style);
    this.sheet.put({ column: 2, span: this.width - 2 }, right, style);
    this.sheet.end();
  }
}

function longestSection({ rows }: Form): FormRow['section'] | undefined {
  const length = (of: FormRow['section']): number => rows.filter(({ section }) => section === of).length;
  return (['indicators', 'movements', 'resources'] as const).toSorted((a, b) => length(b) - length(a))[0];
}

function textOf({ row, before }: Row, name: ColumnName): string {
  const { code, label, unit } = row;
  const texts: Partial<Record<ColumnName, string>> = { code, label, unit, before };
  return texts[name] ?? '';
}

function styleOf(row: FormRow, name: ColumnName, open: boolean): CellStyle {
  if (name === 'code' || name === 'label' || name === 'before') return styles[name];
  if (name === 'unit') return styles.measure;
  if (!open) return styles.closed;
  if (name === 'note') return styles.remark;
  if (row.answer === 'boolean' || row.answer === 'level') return styles.word;
  return row.unit === 'đồng' ? styles.money : styles.figure;
}
