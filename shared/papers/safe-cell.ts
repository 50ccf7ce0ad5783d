import type { Cell, CellStyle } from 'hucre/xlsx';

/** What a spreadsheet lets one cell hold. */
const cellCharacters = 32_767;

/** The marks that begin a formula in some program, in half and full width, behind blanks or letters that nobody sees. */
const formulaMarks: ReadonlySet<string> = new Set(['=', '+', '-', '@']);

/** A dash for “not applicable” and a plain number are what they look like, wherever they are opened. */
const harmless = /^[-–—]$|^[+-]?\d+([., ]\d+)*%?$/u;

/** The names of errors: written as plain text, the writer would make error cells of them. */
const errorName = /^#[A-Z]/;

/** Whether some program would take the text for a formula when it reads it from a CSV or when someone edits the cell. */
export function looksLikeFormula(text: string): boolean {
  if (/^[\t\r]/.test(text)) return true;
  const visible = text.replace(/^[\s\p{Cf}]+/u, '');
  const [first = ''] = Array.from(visible);
  return formulaMarks.has(first.normalize('NFKC')) && !harmless.test(visible.trim());
}

/** The text without what XML and spreadsheets cannot carry: control characters, halves of letters, too many of them. */
export function carriable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .slice(0, cellCharacters)
    .toWellFormed();
}

/**
 * A cell of text in an XLSX, which is read back as it is. A cell that says it is text is never computed; one that looks
 * like a formula has the format “text” too, so that it stays text when somebody edits it. Nothing is put before it, as
 * a CSV needs: `-` and `-5` are answers.
 */
export function textCell(text: string, style?: CellStyle): Partial<Cell> {
  const plain = carriable(text);
  // `_x0041_` would be read as an A.
  const value = plain.replaceAll(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_').slice(0, cellCharacters);
  const safeStyle = looksLikeFormula(plain) ? { ...style, numFmt: '@' } : style;
  return {
    ...(errorName.test(plain) ? { richText: [{ text: value }] } : { value }),
    ...(safeStyle && { style: safeStyle }),
  };
}

/** A field of a CSV: an apostrophe before what looks like a formula, quotes around what holds a mark of the CSV itself. */
export function csvField(text: string, delimiter: ';' | ',' | '\t'): string {
  const plain = carriable(text);
  const safe = looksLikeFormula(text) ? `'${plain}` : plain;
  return safe.includes(delimiter) || /["\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
