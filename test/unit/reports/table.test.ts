import { describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/domain/report.ts';
import { buildXlsx, type TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes, readXlsx } from '../../fixtures/reports/read.ts';

/** The report as it is read when nobody has moved or reworded anything. */
async function untouched(unit = 'xom-2'): Promise<Report> {
  return accepted(await readXlsx(new FilledForm(unit)));
}

describe('the form is found by what it says', () => {
  it('when everything stands three columns to the right and ten lines down', async () => {
    const filled = new FilledForm();
    const moved = [
      ...Array.from({ length: 10 }, () => []),
      ...filled.rows.map((row) => [undefined, undefined, undefined, ...row]),
    ];

    const reading = await readBytes(buildXlsx([{ rows: moved }]), filled.form);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('when columns change places and others are put between them', async () => {
    const filled = new FilledForm();
    const width = 9;
    const mirrored = filled.rows.map((row) => {
      const isTable = row.length > 3;
      return isTable ? Array.from({ length: width }, (_, index) => row[width - 1 - index]) : row;
    });

    const reading = await readBytes(buildXlsx([{ rows: mirrored }]), filled.form);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('when a cumulative column stands before the month’s', async () => {
    const filled = new FilledForm();
    const rows = filled.rows.map((row): TestCell[] => {
      const isMonthly = typeof row[0] === 'string' && /^(PT|NL)\./.test(row[0]);
      if (row[3] === 'Kết quả trong tháng' || row[3] === 'Số tiền trong tháng')
        return [...row.slice(0, 3), 'Lũy kế từ đầu năm', ...row.slice(3)];
      return isMonthly ? [...row.slice(0, 3), 9999, ...row.slice(3)] : row;
    });

    const reading = await readBytes(buildXlsx([{ rows }]), filled.form);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it.each([
    ['in small letters', (text: string) => text.toLowerCase()],
    ['in decomposed letters', (text: string) => text.normalize('NFD')],
    ['with non-breaking and doubled blanks', (text: string) => text.replaceAll(' ', '\u00A0 ')],
  ])('when it is written %s', async (_, write) => {
    const filled = new FilledForm('xom-2');
    filled.rows = filled.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell !== 'Trưởng xóm' ? write(cell) : cell)),
    );

    const { indicators, movements, resources } = accepted(await readXlsx(filled));

    expect({ indicators, movements, resources }).toEqual(pick(await untouched()));
  });

  it('when sections are numbered otherwise or not at all', async () => {
    const filled = new FilledForm()
      .replace('I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO', 'Phần 1: Chỉ tiêu NTM nâng cao')
      .replace('II. PHONG TRÀO THI ĐUA', '2) Phong trào thi đua')
      .replace('III. HUY ĐỘNG NGUỒN LỰC', 'HUY ĐỘNG NGUỒN LỰC (đồng)')
      .replace('IV. KHÓ KHĂN, VƯỚNG MẮC', 'IV/ Khó khăn vướng mắc');

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('when the header is repeated, as at a page break, and lines are left blank', async () => {
    const filled = new FilledForm();
    filled.insertBefore('PT.07', [], ['Mã', 'Nội dung', 'ĐVT', 'Kết quả trong tháng'], []);

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('when the header takes two lines', async () => {
    const filled = new FilledForm();
    const at = filled.rows.findIndex((row) => row[3] === 'Tổng số');
    filled.rows.splice(
      at,
      1,
      ['Mã', 'Nội dung', 'ĐVT', 'Kết quả'],
      [undefined, undefined, undefined, 'Tổng số', 'Số đạt', 'Tỷ lệ (%)'],
    );

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('when a code is missing or damaged and the wording tells the row', async () => {
    const filled = new FilledForm().set('PT.04', 'code', undefined).set('17.5', 'code', 'mục 17');

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it.each([
    ['pt 1', 'PT.01'],
    ['PT-1', 'PT.01'],
    ['17,5', '17.5'],
    ['17.5.', '17.5'],
  ])('when the code is written %s for %s', async (written, code) => {
    const filled = new FilledForm().set(code, 'code', written);

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('when the wording is another but the code is right', async () => {
    const filled = new FilledForm().set('PT.04', 'label', 'Trồng cây');

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('reads the notes below their headings, and beside them behind a colon', async () => {
    const filled = new FilledForm()
      .replace('IV. KHÓ KHĂN, VƯỚNG MẮC', 'IV. KHÓ KHĂN, VƯỚNG MẮC: có hai việc')
      .replace('Thiếu vốn.', 'Thiếu vốn.', 'Thiếu cát.');

    const { notes } = accepted(await readXlsx(filled));

    expect(notes).toEqual({ difficulties: 'có hai việc\nThiếu vốn. Thiếu cát.', nextMonth: 'Tổng vệ sinh.' });
  });

  it('takes no signature for a nomination', async () => {
    const filled = new FilledForm();
    filled.rows.push([], [undefined, 'NGƯỜI LẬP'], [undefined, undefined, 'TRƯỞNG XÓM'], [undefined, 'Nguyễn Văn A']);

    const { nominations } = accepted(await readXlsx(filled));

    expect(nominations).toEqual([{ kind: 'individual', name: 'Trưởng xóm', achievement: 'Vận động hiến đất' }]);
  });
});

describe('17.1 and 17.10', () => {
  it('are told apart by their wording when a spreadsheet has made a number of the code', async () => {
    const filled = new FilledForm('van-phong-ubnd').set('17.1', 'result', 'Không đạt').set('17.10', 'code', 17.1);

    const { indicators } = accepted(await readXlsx(filled));

    expect([indicators['17.1'], indicators['17.10']]).toEqual([{ value: false }, { total: 100, met: 90 }]);
  });

  it('are told apart by their wording when the code became a date', async () => {
    const filled = new FilledForm('van-phong-ubnd').set('17.10', 'code', { xml: 't="d"><v>2024-10-17</v>' });

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators['17.10']).toEqual({ total: 100, met: 90 });
  });

  it('are told apart by the code when it is text and the wording is another', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['17.1']).set('17.1', 'label', 'Khu chăn nuôi');

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators).toEqual({ '17.1': { value: true } });
  });

  it('are a question in a CSV, where the code may have lost its zero, if the wording is another', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['17.1']).set('17.1', 'label', 'Khu chăn nuôi');

    const reading = await readBytes(filled.csv(), filled.form);

    expect(codesOf(reading)).toEqual(['ambiguous-code']);
  });
});

describe('zero, missing and not applicable', () => {
  it('stay three things', async () => {
    const filled = new FilledForm()
      .set('PT.01', 'result', 0)
      .set('PT.02', 'result', 'không áp dụng')
      .set('PT.03', 'result', undefined);

    const reading = await readXlsx(filled);
    const without = accepted(await readXlsx(filled.set('PT.03', 'result', '-')));

    expect(placesOf(problemsOf(reading))).toEqual([['missing-value', filled.cell('PT.03', 'result')]]);
    expect(without.movements).toMatchObject({
      'PT.01': 0,
      'PT.02': { notApplicable: true },
      'PT.03': { notApplicable: true },
    });
  });

  it('accepts a total of zero as reported, with nothing met', async () => {
    const filled = new FilledForm().set('17.5', 'total', 0).set('17.5', 'met', 0);

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators['17.5']).toEqual({ total: 0, met: 0 });
  });

  it('refuses something met of a total of zero', async () => {
    const filled = new FilledForm().set('17.5', 'total', 0).set('17.5', 'met', 1);

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([['met-exceeds-total', filled.cell('17.5', 'met')]]);
    expect(problemsOf(reading)[0]?.message.vi).toContain(`ở ô ${filled.cell('17.5', 'total')}`);
  });

  it('reports each blank cell of a row that a hamlet owes', async () => {
    const filled = new FilledForm().set('17.5', 'total', undefined).set('17.5', 'met', undefined);

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([
      ['missing-value', filled.cell('17.5', 'total')],
      ['missing-value', filled.cell('17.5', 'met')],
    ]);
  });

  it('leaves out a blank row that the office need not report', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['1.1', '1.2']).set('1.2', 'result', undefined);

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators).toEqual({ '1.1': { value: true } });
  });

  it('takes no blank row of others for a foreign one', async () => {
    const filled = new FilledForm();
    filled.insertBefore('17.4', ['14.3', 'Người dân sử dụng ứng dụng khám chữa bệnh từ xa', 'người']);

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });

  it('does not call a row missing that an unknown code stands in, and names the code that its wording has', async () => {
    const filled = new FilledForm().set('PT.04', 'code', 'PT.99');

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual(['unknown-code']);
    expect(problemsOf(reading)[0]?.message.vi).toContain('PT.04');
  });

  it('lists a missing section row by row, at the whole file', async () => {
    const filled = new FilledForm('xom-2', [
      '2.2',
      '2.3',
      '2.4',
      '4',
      '9',
      '11',
      '14.1',
      '17.4',
      '17.5',
      '18.1',
      '18.7',
      'PT.01',
    ]);

    const reading = await readXlsx(filled);

    const places = problemsOf(reading).map(({ code, row, place }) => [
      code,
      row,
      'cell' in place ? place.cell : 'whole',
    ]);
    expect(places).toContainEqual(['missing-row', 'NL.01', 'whole']);
    expect(places).toContainEqual(['missing-row', 'PT.02', filled.placeOfLine('II. PHONG TRÀO THI ĐUA').cell]);
    expect(places).toHaveLength(17);
  });
});

describe('what the office answers', () => {
  it('may be a rate by itself, where it keeps no two figures', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['17.3']);
    filled.set('17.3', 'total', undefined).set('17.3', 'met', undefined).set('17.3', 'result', '97,3 %');

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators).toEqual({ '17.3': { value: 97.3 } });
  });

  it('may not be a rate by itself from a hamlet', async () => {
    const filled = new FilledForm();
    filled.set('17.5', 'total', undefined).set('17.5', 'met', undefined).set('17.5', 'result', '97,3 %');

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual(['missing-value', 'missing-value']);
  });

  it.each([
    ['Đạt', { value: true }],
    ['KHÔNG ĐẠT', { value: false }],
    ['chưa đạt', { value: false }],
    [true, { value: true }],
    ['x', { notApplicable: true }],
  ])('%s is %j', async (written, expected) => {
    const filled = new FilledForm('van-phong-ubnd', ['1.1']).set('1.1', 'result', written);

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators).toEqual({ '1.1': expected });
  });

  it('is a level in the scale’s own spelling', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['5.5']).set('5.5', 'result', ' khá ');

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators).toEqual({ '5.5': { value: 'Khá' } });
  });
});

describe('the head', () => {
  it.each([
    'Đơn vị báo cáo: Xóm 2',
    'ĐƠN VỊ BÁO CÁO:XÓM 2',
    'Đơn vị báo cáo: xóm 02',
    'Don vi bao cao: Xom 2',
    'Đơn vị báo cáo: Xóm 2, xã Lục Ba',
    'Tên đơn vị báo cáo : xom-2',
    'Đơn vị: Xóm 2',
    'Đơn vị báo cáo: Xóm 2'.normalize('NFD'),
  ])('names the unit: %s', async (line) => {
    const filled = new FilledForm().replace('Đơn vị báo cáo: Xóm 2', line);

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });

  it('may name the unit in the next cell', async () => {
    const filled = new FilledForm().replace('Đơn vị báo cáo: Xóm 2', 'Đơn vị báo cáo:', 'Xóm 2');

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });

  it.each([
    'Tháng 03/2024',
    'Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03',
    'THÁNG 3 NĂM 2024',
    'Báo cáo tháng 3-2024',
  ])('names the month: %s', async (line) => {
    const filled = new FilledForm().replace('Tháng 3 năm 2024', line);

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });

  it('does not take the day of a signature for the month', async () => {
    const filled = new FilledForm();
    filled.rows.unshift(['Lục Ba, ngày 2 tháng 4 năm 2024']);

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });

  it('tells another unit from an unknown one', async () => {
    const other = new FilledForm().replace('Đơn vị báo cáo: Xóm 2', 'Đơn vị báo cáo: Trạm Y tế xã Lục Ba');

    const reading = await readXlsx(other);

    expect(codesOf(reading)).toEqual(['other-unit']);
    expect(problemsOf(reading)[0]?.message.vi).toContain('Trạm Y tế xã');
  });
});

describe('a file of several sheets', () => {
  it('is read from the sheet of the slot’s month', async () => {
    const march = new FilledForm().set('PT.04', 'result', 31);
    const february = new FilledForm().replace('Tháng 3 năm 2024', 'Tháng 2 năm 2024');

    const reading = await readBytes(
      buildXlsx([
        { name: 'T2', rows: february.rows },
        { name: 'T3', rows: march.rows },
      ]),
      march.form,
    );

    expect(accepted(reading).movements['PT.04']).toBe(31);
  });

  it('is read past sheets of other things, and past hidden ones', async () => {
    const filled = new FilledForm();
    const hidden = new FilledForm().set('PT.04', 'result', 99);
    const sheets = [
      { name: 'Hướng dẫn', rows: [['Điền vào các ô trắng']] },
      { name: 'Cũ', state: 'hidden', rows: hidden.rows },
      { name: 'Rất cũ', state: 'veryHidden', rows: hidden.rows },
      { name: 'Báo cáo', rows: filled.rows },
    ] as const;

    const reading = await readBytes(buildXlsx(sheets), filled.form);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('may have its sections on sheets of their own', async () => {
    const { rows, form } = new FilledForm();
    const split = rows.findIndex((row) => row[0] === 'II. PHONG TRÀO THI ĐUA');

    const reading = await readBytes(
      buildXlsx([{ rows: rows.slice(0, split) }, { name: 'Tiếp', rows: rows.slice(split) }]),
      form,
    );

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('of which all are hidden holds no report', async () => {
    const { rows } = new FilledForm();

    const reading = await readBytes(buildXlsx([{ state: 'hidden', rows }]), formOf('xom-2'));

    expect(codesOf(reading)).toEqual(['no-report']);
  });
});

function pick({ indicators, movements, resources }: Report): unknown {
  return { indicators, movements, resources };
}
