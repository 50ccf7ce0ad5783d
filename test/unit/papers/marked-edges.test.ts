import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mostBytesOfAnswer } from '../../../shared/papers/marked/make-marked.ts';
import type { CellContent, Table } from '../../../shared/reports/table.ts';
import { findColumns } from '../../../shared/reports/columns.ts';
import { readTables } from '../../../shared/reports/read-tables.ts';
import { SheetCells } from '../../../shared/reports/spreadsheet/sheet-cells.ts';
import { columnWords, sectionWords } from '../../../shared/reports/wording.ts';
import { mark, markedOf, problemAt } from '../../fixtures/papers/marked.ts';
import { openWorkbook, sheetOf } from '../../fixtures/papers/workbook.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { must } from '../../fixtures/reports/form-of.ts';

function tableOf(name: string, contents: Record<string, CellContent>, merged: string[] = []): Table {
  const cells = new SheetCells({ cells: 0, rows: 0 });
  for (const [cell, content] of Object.entries(contents)) {
    cells.put({ row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64 }, content);
  }
  for (const range of merged) cells.merge(range);
  return cells.toTable(name);
}

const text = (words: string): CellContent => ({ is: 'text', text: words });
const namesIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await openWorkbook(bytes)).worksheets.map(({ name }) => name);

describe('the sheets of a marked file', () => {
  it('hold what the sender’s cells held, each as what it was', async () => {
    const contents: Record<string, CellContent> = {
      A1: text(' 1.250 '),
      B1: { is: 'number', number: 96.4 },
      C1: { is: 'number', number: 97.35, percent: true },
      D1: { is: 'date', text: '15/03/2024' },
      E1: { is: 'boolean', boolean: false },
      F1: { is: 'error', text: '#REF!' },
      G1: text('#REF!'),
      H1: text('=1+1'),
      A2: { is: 'number', number: 48_250_000 },
      B2: { is: 'number', number: 1e-7 },
      C2: { is: 'date', text: '01/01/1900' },
      D2: text('Văn\nThanh'),
    };

    const [, own] = must(await readTables(await mark({ tables: [tableOf('A', contents)] })));

    const read = must(own).rows.flatMap(({ cells, placeAt }) =>
      Array.from(cells, ([column, content]) => [placeAt(column), content]),
    );
    expect(read).toStrictEqual(Object.entries(contents).map(([cell, content]) => [{ sheet: 'A', cell }, content]));
  });

  it('hold a formula that has no result as text', async () => {
    const table = tableOf('A', { A1: { is: 'uncalculated', text: '=B1+C1' } });

    const sheet = sheetOf(await openWorkbook(await mark({ tables: [table] })), 'A');

    expect(sheet.getCell('A1').value).toBe('=B1+C1');
    expect(sheet.getCell('A1').numFmt).toBe('@');
  });

  it('hold an error that Excel does not know as text', async () => {
    const table = tableOf('A', { A1: { is: 'error', text: 'Err:502' }, A2: { is: 'error', text: '=1' } });

    const sheet = sheetOf(await openWorkbook(await mark({ tables: [table] })), 'A');

    expect([sheet.getCell('A1').value, sheet.getCell('A2').value]).toStrictEqual(['Err:502', '=1']);
    expect(sheet.getCell('A2').numFmt).toBe('@');
  });

  it('keep their merged cells, and a fault under one is marked where it is seen', async () => {
    const table = tableOf('A', { A1: text('Tổng'), B2: text('x') }, ['A1:A3', 'A2:B2', 'C1:C1']);

    const sheet = sheetOf(
      await openWorkbook(await mark({ tables: [table], problems: [problemAt({ sheet: 'A', cell: 'A2' })] })),
      'A',
    );

    expect(sheet.getCell('A3').master.address).toBe('A1');
    expect(sheet.getCell('B2').isMerged).toBe(false);
    expect(sheet.getCell('A1').note).toBe('Ô này bỏ trống.');
  });

  it('keep their names, as far as Excel takes them, also beside a list of that name', async () => {
    const names = ['Cần sửa', 'Tháng 3/2024 [mới] của xóm Văn Thanh, xã Lục Ba', 'a', 'A'];
    const tables = names.map((name) => tableOf(name, { A1: text('x') }));

    const marked = await mark({ tables, problems: [problemAt({ sheet: 'a', cell: 'A1' })] });

    expect(await namesIn(marked)).toStrictEqual([
      'Cần sửa (2)',
      'Cần sửa',
      'Tháng 3 2024  mới  của xóm Văn',
      'a',
      'A (2)',
    ]);
  });

  it('show a missing row at the heading of its section, and a fault of a row once for each that it has', async () => {
    const filled = new FilledForm().remove('PT.06').remove('PT.07');

    const workbook = await openWorkbook(await markedOf(filled.xlsx(), filled.form));

    const sheet = sheetOf(workbook, 'Báo cáo');
    const note = sheet.getCell(filled.placeOfLine('II. PHONG TRÀO THI ĐUA').cell).note;
    expect(note).toMatch(/Thiếu dòng PT\.06[^\n]*\nThiếu dòng PT\.07/);
    expect(sheetOf(workbook, 'Cần sửa').getCell('C7').text).toBe('(chưa có dòng này)');
  });
});

describe('the list of a marked file', () => {
  it('stands alone where the file could not be read', async () => {
    const filled = new FilledForm();
    const marked = await markedOf('%PDF-1.7', filled.form);

    expect(await namesIn(marked)).toStrictEqual(['Cần sửa']);
    expect(sheetOf(await openWorkbook(marked), 'Cần sửa').getCell('D7').text).toContain('PDF');
  });

  it('is never taken for a form, whatever the sender wrote in the cells at fault', async () => {
    const words = [...Object.values(columnWords), ...Object.values(sectionWords)].flat();
    const problems = words.map((found) => ({ ...problemAt({ sheet: found, cell: 'A1' }), found, row: found }));

    const [list] = must(await readTables(await mark({ problems, tables: [] })));

    expect(must(list).rows.length).toBeGreaterThan(words.length);
    expect(
      must(list)
        .rows.map(findColumns)
        .filter((columns) => columns !== undefined),
    ).toStrictEqual([]);
  });
});

describe('a marked file that would be too large for one answer', () => {
  const large = (name: string): Table =>
    tableOf(name, Object.fromEntries(Array.from({ length: 4 }, (_, row) => [`A${row + 1}`, noise()])));
  const noise = (): CellContent => text(randomBytes(24_000).toString('base64').slice(0, 32_000));

  it('leaves out the sheets without a fault, and says that the file itself is to be repaired', async () => {
    const problems = [problemAt({ sheet: 'Báo cáo', cell: 'A1' })];

    const marked = await mark({ tables: [tableOf('Báo cáo', { A1: text('x') }), large('Ảnh')], problems }, 60_000);

    expect(await namesIn(marked)).toStrictEqual(['Cần sửa', 'Báo cáo']);
    expect(sheetOf(await openWorkbook(marked), 'Cần sửa').getCell('A4').text).toContain('gửi lại tệp gốc');
  });

  it('fits into what a function may answer, in base64', () => {
    expect(Math.ceil(mostBytesOfAnswer / 3) * 4).toBeLessThan(6 * 1024 * 1024 - 10_000);
  });

  it('is the list alone where a sheet with a fault is too large', async () => {
    const problems = [problemAt({ sheet: 'Báo cáo', cell: 'A1' })];

    expect(await namesIn(await mark({ tables: [large('Báo cáo')], problems }, 60_000))).toStrictEqual(['Cần sửa']);
  });

  it('does not try to carry a sheet whose cells stand a million rows or columns apart', async () => {
    const cells = new SheetCells({ cells: 0, rows: 0 });
    for (let row = 1; row <= 1000; row += 1) cells.put({ row: row * 1000, column: 16_384 }, text('x'));

    expect(await namesIn(await mark({ tables: [cells.toTable('A')] }))).toStrictEqual(['Kết quả']);
  });
});
