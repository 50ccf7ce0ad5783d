import { describe, expect, it } from 'vitest';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { buildOds, rowsXml } from '../../fixtures/reports/build-ods.ts';
import { buildXls } from '../../fixtures/reports/build-xls.ts';
import { buildXlsx, sheetXml, type TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, readBytes } from '../../fixtures/reports/read.ts';

type Rows = TestCell[][];

const formats: Record<string, (rows: Rows) => Uint8Array> = {
  xlsx: (rows) => buildXlsx([{ rows }]),
  xls: (rows) => buildXls([{ rows }]),
  ods: (rows) => buildOds([{ rows }]),
  docx: (rows) => buildDocx(bodyOf(rows)),
  csv: (rows) => Buffer.from(Object.assign(new FilledForm(), { rows }).csv()),
};

function change(text: (text: string) => string): (rows: Rows) => Rows {
  return (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? text(cell) : cell)));
}

const isTable = (row: TestCell[]): boolean => row.length > 3;
const header = ['Mã', 'Nội dung', 'ĐVT', 'Kết quả trong tháng', 'Ghi chú'];

/** Inserts rows before the row that begins with `code`. */
function before(code: string, ...more: Rows): (rows: Rows) => Rows {
  return (rows) => rows.flatMap((row) => (row[0] === code ? [...more, row] : [row]));
}

/** What people do to a form that leaves its report the same. */
const changes: Record<string, (rows: Rows) => Rows> = {
  'shifted by three columns and ten lines': (rows) => [
    ...Array.from({ length: 10 }, (): TestCell[] => []),
    ...rows.map((row) => (isTable(row) ? [undefined, undefined, undefined, ...row] : row)),
  ],
  'with its columns in another order': (rows) =>
    rows.map((row) => (isTable(row) ? Array.from({ length: 9 }, (_, index) => row[8 - index]) : row)),
  'with columns of its own': (rows) =>
    rows.map((row, index) => {
      if (!isTable(row)) return row;
      const [first, ...others] = row;
      return [first === 'Mã' ? 'TT' : index, first, first === 'Mã' ? 'Người phụ trách' : 'Ông A', ...others];
    }),
  'with the header again at a page break': before('PT.07', header),
  'with the header and the numbers of its columns again': before('PT.07', header, ['1', '2', '3', '4', '5']),
  'with blank lines between its rows': before('PT.07', [], [], []),
  'with a sum of its rows': before('NL.01', [undefined, 'Cộng', 'đồng', 40]),
  'in decomposed letters': change((text) => text.normalize('NFD')),
  'with non-breaking blanks': change((text) => text.replaceAll(' ', '\u00A0')),
  'with doubled blanks and blanks at the ends': change((text) => `  ${text.replaceAll(' ', '  ')} `),
  'in capitals': change((text) => text.toUpperCase()),
  'without accents in its tables': (rows) =>
    rows.map((row) =>
      isTable(row)
        ? row.map((cell) =>
            typeof cell === 'string' ? cell.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '') : cell,
          )
        : row,
    ),
  'with its figures typed as text': (rows) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? ` ${cell},0 ` : cell))),
  'with its figures typed with their unit': (rows) =>
    rows.map((row) =>
      row.map((cell, index) => {
        const [unit] = row.slice(2, 3);
        return typeof cell === 'number' && index < 5 && typeof unit === 'string' ? `${cell} ${unit}` : cell;
      }),
    ),
  'without its codes': (rows) =>
    rows.map((row) => (/^(PT|NL|\d)/.test(shown(row[0])) ? [undefined, ...row.slice(1)] : row)),
  'without its wordings': (rows) =>
    rows.map((row) => (/^(PT|NL|\d)/.test(shown(row[0])) ? [row[0], undefined, ...row.slice(2)] : row)),
};

function shown(cell: TestCell): string {
  return typeof cell === 'string' ? cell : '';
}

describe.each(Object.entries(formats))('a form in %s is read the same', (_, build) => {
  it.each(Object.entries(changes))('%s', async (__, spoil) => {
    const { form, rows } = new FilledForm();
    const untouched = accepted(await readBytes(build(rows), form));

    const reading = await readBytes(build(spoil(rows)), form);

    const { indicators, movements, resources } = accepted(reading);
    expect({ indicators, movements, resources }).toEqual({
      indicators: untouched.indicators,
      movements: untouched.movements,
      resources: untouched.resources,
    });
    expect(reading.warnings).toEqual([]);
  });

  it('and is refused where a row is missing, a cell is blank, or a figure is none', async () => {
    const filled = new FilledForm().remove('PT.06').set('PT.07', 'result', undefined).set('PT.08', 'result', 'nhiều');

    const reading = await readBytes(build(filled.rows), filled.form);

    expect(codesOf(reading).toSorted()).toEqual(['missing-row', 'missing-value', 'not-a-number']);
  });
});

describe('of the sheets of a workbook', () => {
  const old = new FilledForm().set('PT.01', 'result', 99);
  const { form, rows } = new FilledForm();
  const guide: Rows = [['Hướng dẫn'], ['Điền vào các ô trắng', 'không sửa tiêu đề']];

  it.each([
    [
      'xlsx',
      buildXlsx([{ name: 'Hướng dẫn', rows: guide }, { name: 'Cũ', state: 'hidden', rows: old.rows }, { rows }]),
    ],
    ['xls', buildXls([{ name: 'Hướng dẫn', rows: guide }, { name: 'Cũ', state: 1, rows: old.rows }, { rows }])],
    ['ods', buildOds([{ name: 'Hướng dẫn', rows: guide }, { name: 'Cũ', hidden: true, rows: old.rows }, { rows }])],
  ])('those of other things and the hidden ones do not count: %s', async (_, file) => {
    expect(accepted(await readBytes(file, form)).movements['PT.01']).toBe(10);
  });

  it.each([
    ['xlsx', buildXlsx([{ xml: sheetXml(rows).replaceAll('<row ', '<row hidden="1" ') }])],
    [
      'ods',
      buildOds([
        { xml: rowsXml(rows).replaceAll('<table:table-row>', '<table:table-row table:visibility="collapse">') },
      ]),
    ],
  ])('rows that somebody folded away count: %s', async (_, file) => {
    expect(accepted(await readBytes(file, form)).movements['PT.01']).toBe(10);
  });
});
