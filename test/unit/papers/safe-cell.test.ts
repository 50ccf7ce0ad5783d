import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { carriable, csvField, looksLikeFormula, textCell } from '../../../shared/papers/safe-cell.ts';
import { readSharedStrings } from '../../../shared/reports/xlsx/shared-strings.ts';
import { readSheet } from '../../../shared/reports/xlsx/sheet.ts';
import { readWorkbook } from '../../../shared/reports/xlsx/workbook.ts';
import { readZipDirectory } from '../../../shared/reports/zip/zip-directory.ts';
import { ZipParts } from '../../../shared/reports/zip/zip-parts.ts';

const formulas = [
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r1',
  '  =1',
  '\u00A0=1',
  '\u200B=1',
  '＝1',
  '＋1a',
  '－1a',
  '＠a',
];
const answers = ['-', '–', '-5', '+5', '-1.250,5', '95%', 'không áp dụng', 'a=b', '', '#thuong', "'=1"];

describe('text in a spreadsheet that we make', () => {
  it.each(formulas)('is seen to look like a formula: %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it.each(answers)('is left alone where it is an answer or a word: %j', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });

  it('is read back from an XLSX exactly, whatever it looks like', async () => {
    const texts = [...formulas, ...answers, '#REF!', '#N/A', '_x0041_', 'Văn Thanh <&> "x"', 'hai\ndòng'];

    const read = cellsOf(Buffer.from(await workbookOf(texts)));

    const kept = texts.map((text) => carriable(text)).filter((text) => text.trim() !== '');
    expect(read).toStrictEqual(kept.map((text) => ({ is: 'text', text })));
  });

  it('stays text in an XLSX when somebody edits a cell that looks like a formula', () => {
    expect(textCell('=1+1').style?.numFmt).toBe('@');
    expect(textCell('-').style).toBeUndefined();
    expect(textCell('=1', { font: { bold: true } }).style).toStrictEqual({ font: { bold: true }, numFmt: '@' });
  });

  it('has an apostrophe before a formula in a CSV, and not before an answer', () => {
    expect(formulas.map((text) => csvField(text, ';').replace(/^"/, '')[0])).toStrictEqual(formulas.map(() => "'"));
    expect(csvField('-', ';')).toBe('-');
    expect(csvField('-5', ';')).toBe('-5');
  });

  it('is quoted in a CSV where it holds the delimiter, a quote or a line end', () => {
    expect(csvField('a;b', ';')).toBe('"a;b"');
    expect(csvField('a;b', ',')).toBe('a;b');
    expect(csvField('nói "có"\r\nrồi', ',')).toBe('"nói ""có""\nrồi"');
  });

  it('loses what XML cannot carry, and keeps line ends and tabs', () => {
    expect(carriable('a\u0000b\u0007c\u001Bd\uFFFEe\tf\r\ng')).toBe('abcde\tf\ng');
    expect(carriable('\uD800a')).toBe('\uFFFDa');
    expect(carriable('x'.repeat(40_000))).toHaveLength(32_767);
  });
});

function workbookOf(texts: string[]): Promise<Uint8Array> {
  const cells = new Map(texts.map((text, row) => [`${row},0`, textCell(text)]));
  return writeXlsx({ sheets: [{ name: 'A', cells }], properties: { modified: new Date(0) } });
}

function cellsOf(bytes: Buffer): unknown[] {
  const workbook = readWorkbook(new ZipParts(bytes, readZipDirectory(bytes)));
  const strings = readSharedStrings(workbook.sharedStrings);
  const context = { strings, styles: [], since1904: false, counts: { cells: 0, rows: 0 } };
  const tables = workbook.visibleSheets().map(({ name, part }) => readSheet(part, name, context));
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()]));
}
