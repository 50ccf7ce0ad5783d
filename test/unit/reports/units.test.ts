import { describe, expect, it } from 'vitest';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readCsv, readXlsx } from '../../fixtures/reports/read.ts';

describe('the unit that a row says it is in', () => {
  it.each([
    ['NL.03', 'triệu đồng', 'đồng'],
    ['NL.03', 'Tr.đ', 'đồng'],
    ['NL.03', '1.000đ', 'đồng'],
    ['NL.03', 'triệu đồng/năm', 'đồng'],
    ['PT.02', 'ha', 'm²'],
    ['PT.02', 'm', 'm²'],
    ['2.2', 'm', 'km'],
    ['2.2', 'mét', 'km'],
    ['17.5', '%', 'hộ'],
  ])('refuses %s in %s and names the right one', async (row, unit, right) => {
    const filled = new FilledForm().set(row, 'unit', unit);

    const problems = problemsOf(await readXlsx(filled));

    expect(placesOf(problems)).toEqual([['wrong-unit', filled.cell(row, 'unit')]]);
    expect(problems).toMatchObject([{ row, found: unit }]);
    expect(problems[0]?.message.vi).toContain(`Hãy ghi theo ${right}`);
  });

  it.each([
    ['PT.02', 'm2'],
    ['PT.02', 'M²'],
    ['NL.03', 'VNĐ'],
    ['NL.03', 'vnd'],
    ['NL.03', 'Đồng'.normalize('NFD')],
    ['2.2', 'KM'],
    ['17.5', 'Hộ gia đình'],
    ['17.5', undefined],
  ])('takes %s in %s without a word', async (row, unit) => {
    const filled = new FilledForm().set(row, 'unit', unit);

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(accepted(await readXlsx(new FilledForm())));
    expect(reading.warnings).toEqual([]);
  });

  it('is only asked about where it is no unit of measure that is known', async () => {
    const filled = new FilledForm().set('PT.04', 'unit', 'bụi');

    const reading = await readXlsx(filled);

    expect(reading.ok).toBe(true);
    expect(placesOf(reading.warnings)).toEqual([['unfamiliar-unit', filled.cell('PT.04', 'unit')]]);
    expect(JSON.stringify(reading.warnings)).not.toMatch(/\{\w+\}/);
  });

  it('may be percent where a rate stands by itself', async () => {
    const filled = new FilledForm('van-phong-ubnd').set('17.3', 'total', undefined).set('17.3', 'met', undefined);
    filled.set('17.3', 'rate', undefined).set('17.3', 'result', 97.5).set('17.3', 'unit', '%');

    const { indicators } = accepted(await readXlsx(filled));

    expect(indicators['17.3']).toEqual({ value: 97.5 });
  });

  it('is read in a CSV too', async () => {
    const reading = await readCsv(new FilledForm().set('NL.03', 'unit', 'triệu đồng'));

    expect(codesOf(reading)).toEqual(['wrong-unit']);
  });
});

describe('a remark in the brackets of a header', () => {
  function withHeader(header: string, remark: string): FilledForm {
    const filled = new FilledForm();
    filled.rows = filled.rows.map((row) => row.map((cell) => (cell === header ? `${header} ${remark}` : cell)));
    return filled;
  }

  it.each([
    ['Số tiền trong tháng', '(triệu đồng)'],
    ['Số tiền trong tháng', '(nghìn đ)'],
    ['Kết quả trong tháng', '(lũy kế từ đầu năm)'],
    ['Kết quả trong tháng', '(kế hoạch)'],
    ['Kết quả trong tháng', '(6 tháng)'],
    ['Tổng số', '(cả năm)'],
    ['Số đạt', '(ha)'],
  ])('makes %s %s another column', async (header, remark) => {
    const reading = await readXlsx(withHeader(header, remark));

    expect(codesOf(reading)).toContain('missing-column');
  });

  it.each([
    ['Số tiền trong tháng', '(đồng)'],
    ['Kết quả trong tháng', '(nếu có)'],
    ['Kết quả trong tháng', '()'],
    ['Kết quả trong tháng', '(tháng 3/2024)'],
    ['Tổng số', '(4)'],
    ['ĐVT', '(xem phụ lục)'],
  ])('leaves %s %s what it is', async (header, remark) => {
    const reading = await readXlsx(withHeader(header, remark));

    expect(accepted(reading)).toEqual(accepted(await readXlsx(new FilledForm())));
  });

  it('keeps a cumulative column apart from the month’s', async () => {
    const filled = new FilledForm();
    filled.rows = filled.rows.map((row) => {
      if (row[3] === 'Kết quả trong tháng') return [...row.slice(0, 3), 'Kết quả (lũy kế)', 'Kết quả'];
      return typeof row[0] === 'string' && row[0].startsWith('PT.') ? [...row.slice(0, 3), 9999, row[3]] : row;
    });

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(accepted(await readXlsx(new FilledForm())));
  });
});
