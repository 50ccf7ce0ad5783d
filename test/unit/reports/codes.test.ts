import { describe, expect, it } from 'vitest';
import { isWellFormedCode, normalCode, RowIndex } from '../../../shared/reports/row-index.ts';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { buildOds } from '../../fixtures/reports/build-ods.ts';
import { at, buildXls, f64, record, u16 } from '../../fixtures/reports/build-xls.ts';
import { stylesXml, type TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf, must } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, problemsOf, readBytes, readCsv, readXlsx } from '../../fixtures/reports/read.ts';

async function untouched(unit = 'xom-2'): Promise<unknown> {
  return accepted(await readXlsx(new FilledForm(unit)));
}

/** The wording of one row, without which its code alone decides. */
const withoutLabel = (code: string): FilledForm => new FilledForm().set(code, 'label', 'Nội dung khác');

describe('a code that is written otherwise', () => {
  it.each([
    ['17.5', ' 17.5 '],
    ['17.5', '17 . 5'],
    ['17.5', '\u00A017.5\u00A0'],
    ['17.5', '17,5'],
    ['17.5', '17.5.'],
    ['17.5', '17.5)'],
    ['17.5', "'17.5"],
    ['17.5', '’17.5'],
    ['17.5', '１７．５'],
    ['17.5', '17.5\u200B'],
    ['17.5', '\u200E17.5'],
    ['17.5', 'Chỉ tiêu 17.5'],
    ['17.5', 'Chỉ tiêu 17.5'.normalize('NFD')],
    ['17.5', 'CHI TIEU: 17,5'],
    ['17.5', 'CT 17.5'],
    ['17.5', 'Mã số 17.5'],
    ['4', 'Tiêu chí 4'],
    ['2.2', '02.2'],
    ['PT.01', 'PT1'],
    ['PT.01', 'PT.1'],
    ['PT.01', 'PT 01'],
    ['PT.01', 'pt.01'],
    ['PT.01', 'PT.01.'],
    ['PT.01', 'PT-1'],
    ['PT.01', 'PT_01'],
    ['PT.01', 'PT.001'],
    ['PT.01', 'ＰＴ．０１'],
    ['NL.03', 'nl3'],
  ])('is %s: %j', async (code, written) => {
    const filled = withoutLabel(code).set(code, 'code', written);

    const readings = [await readXlsx(filled), await readCsv(filled)];

    expect(readings.map(accepted)).toEqual([await untouched(), await untouched()]);
  });

  it.each(['17.05', 'PTO1', 'P.T.01', '17;5', '17-5', 'PT.1.1', 'Chỉ tiêu 99'])(
    'is not guessed: %j',
    async (written) => {
      const filled = withoutLabel('17.5').set('17.5', 'code', written);

      const codes = codesOf(await readXlsx(filled));

      expect(codes).toContain('missing-row');
    },
  );
});

describe('a code with the mark of a footnote', () => {
  it.each(['1¹', 'PT.1²', '17.5³'])('is no other code, and none at all: %s', (written) => {
    expect(isWellFormedCode(normalCode(written))).toBe(false);
  });
});

describe('a code that a spreadsheet made a date of', () => {
  /** 2 March 2024 in each format, where 2.3 was written. */
  async function read(filled: FilledForm, format: 'xlsx' | 'xls' | 'ods'): Promise<unknown> {
    const cells: Record<typeof format, TestCell> = {
      xlsx: { xml: 's="1"><v>45353</v>' },
      xls: undefined,
      ods: { xml: 'office:value-type="date" office:date-value="2024-03-02"><text:p>2/3</text:p>' },
    };
    filled.set('2.3', 'code', cells[format]);
    const row = filled.rows.findIndex(
      ([, label]) => label === filled.form.rows.find(({ code }) => code === '2.3')?.label || label === 'Nội dung khác',
    );
    const bytes = {
      xlsx: () => filled.xlsx({ 'xl/styles.xml': stylesXml([0, 14]) }),
      xls: () =>
        buildXls([{ rows: filled.rows, records: [record(0x0203, at(row, 0, 1), f64(45_353))] }], {
          globals: [0, 14].map((id) => record(0x00e0, u16(0), u16(id), Buffer.alloc(16))),
        }),
      ods: () => buildOds([{ rows: filled.rows }]),
    };
    const reading = await readBytes(bytes[format](), filled.form);
    return reading.ok ? reading.report : reading.problems.map(({ code, message }) => [code, message.vi]);
  }

  it.each(['xlsx', 'ods', 'xls'] as const)('is the row of its wording: %s', async (format) => {
    expect(await read(new FilledForm(), format)).toEqual(await untouched());
  });

  it.each(['xlsx', 'ods', 'xls'] as const)('is a problem that names what it may have been: %s', async (format) => {
    const problems = await read(withoutLabel('2.3'), format);

    expect(problems).toEqual([['code-as-date', expect.stringContaining('Mã có thể là 2.3')]]);
  });

  it('names both of the rows that it may have been', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['2.1', '3.2']).set('3.2', 'label', 'Nội dung khác');
    filled.set('3.2', 'code', { xml: 't="d"><v>2024-02-03</v>' });

    const [problem] = problemsOf(await readXlsx(filled));

    expect(problem?.message.vi).toContain('Mã có thể là 3.2 / 2.3.');
  });

  it('names none where no row has such a code', async () => {
    const filled = withoutLabel('PT.04').set('PT.04', 'code', { xml: 't="d"><v>2024-11-30</v>' });

    const problem = problemsOf(await readXlsx(filled)).find(({ code }) => code === 'code-as-date');

    expect(problem?.message.vi).not.toContain('có thể là');
  });
});

describe('17.1 that was typed as text', () => {
  it.each(['17.1', '17,1', 'Chỉ tiêu 17.1'])('has lost no zero: %s', async (written) => {
    const filled = new FilledForm('van-phong-ubnd', ['17.1']).set('17.1', 'label', 'Nội dung khác');

    const reading = await readXlsx(filled.set('17.1', 'code', written));

    expect(accepted(reading).indicators).toEqual({ '17.1': { value: true } });
  });

  it('may have lost one in a document', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['17.1']).set('17.1', 'label', 'Nội dung khác');

    const reading = await readBytes(buildDocx(bodyOf(filled.rows)), filled.form);

    expect(codesOf(reading)).toEqual(['ambiguous-code']);
  });
});

describe('a row without its code', () => {
  it.each([
    ['4', 'Ho su dung dien an toan, tin cay va on dinh'],
    ['4', 'HỘ SỬ DỤNG ĐIỆN AN TOÀN, TIN CẬY VÀ ỔN ĐỊNH'],
    ['4', 'Hộ SD điện an toàn, tin cậy & ổn định'],
    ['4', 'Tỷ lệ hộ sử dụng điện an toàn, tin cậy và ổn định'],
    ['4', 'Số hộ sử dụng điện an toàn - tin cậy và ổn định.'],
    ['4', 'Hộ sử dụng điện an toàn, tin cậy và ổn định'.normalize('NFD')],
    ['4', 'Hộ\u00A0sử  dụng điện an toàn, tin cậy và ổn định'],
    ['14.1', 'Người dân tham gia BHYT'],
    ['17.5', 'Tỉ lệ hộ phân loại CTR tại nguồn'],
    ['17.4', 'Ho thu gom, xu ly NTSH'],
    ['PT.03', 'Hộ hiến đất'],
    ['NL.01', 'NSNN'],
  ])('is %s by its wording: %j', async (code, label) => {
    const filled = new FilledForm().set(code, 'label', label).set(code, 'code', undefined);

    const readings = [await readXlsx(filled), await readCsv(filled)];

    expect(readings.map(accepted)).toEqual([await untouched(), await untouched()]);
  });

  it.each(['Hộ sử dụng điện', 'Hộ', 'an toàn, tin cậy'])(
    'is not guessed from a part of its wording: %s',
    async (label) => {
      const filled = new FilledForm().set('4', 'label', label).set('4', 'code', undefined);

      expect(codesOf(await readXlsx(filled))).toEqual(['missing-row']);
    },
  );

  it('is neither of two whose wordings differ in their accents alone, unless it has them', () => {
    const form = formOf('xom-2');
    const [first, second] = [must(form.rows[0]), must(form.rows[1])];
    const rows = [
      { ...first, label: 'Số cây bưởi', otherLabels: [] },
      { ...second, label: 'Số cày bưởi', otherLabels: [] },
    ];

    const index = new RowIndex({ ...form, rows, foreignRows: [] });

    expect(index.withLabel('So cay buoi')).toBeUndefined();
    expect(index.withLabel('SỐ CÀY BƯỞI')?.row.code).toBe(second.code);
  });
});

it('tells all rows of all forms apart by their wording without accents', () => {
  const { rows, foreignRows } = formOf('xom-2');
  const index = new RowIndex(formOf('xom-2'));

  for (const { code, label } of [...rows, ...foreignRows]) {
    const bare = label.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

    expect(index.withLabel(bare)?.row.code).toBe(code);
  }
});
