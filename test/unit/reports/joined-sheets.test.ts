import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/domain/problem.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { buildXlsx, type TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes, readXlsx } from '../../fixtures/reports/read.ts';

const resources = 'III. HUY ĐỘNG NGUỒN LỰC';
const month = 'Tháng 3 năm 2024';

/** A file whose resources stand on a second sheet, under the head that is given. */
async function readSplit(...head: TestCell[][]): Promise<Reading<Report>> {
  const { rows, form } = new FilledForm();
  const [start, end] = [resources, 'IV. KHÓ KHĂN, VƯỚNG MẮC'].map((text) => rows.findIndex(([cell]) => cell === text));
  const main = [...rows.slice(0, start), ...rows.slice(end)];
  const sheets = [
    { name: 'T3', rows: main },
    { name: 'Khác', rows: [...head, ...rows.slice(start, end)] },
  ];
  return readBytes(buildXlsx(sheets), form);
}

/** What is found on the second sheet. */
function foundThere(reading: Reading<Report>): unknown {
  return problemsOf(reading)
    .filter(({ place }) => 'sheet' in place && place.sheet === 'Khác')
    .map(({ code, place }) => [code, 'cell' in place && place.cell]);
}

async function whole(): Promise<Report> {
  return accepted(await readXlsx(new FilledForm()));
}

describe('a further sheet is joined', () => {
  it.each([
    ['it has no head', []],
    ['it names only the commune', [['UBND XÃ LỤC BA']]],
    ['it names the month', [[month]]],
    ['it names the month and the unit', [[month], ['Đơn vị báo cáo: Xóm 2']]],
    ['it says what money is counted in', [[undefined, 'Đơn vị: đồng']]],
  ])('when %s', async (_, head) => {
    const reading = await readSplit(...head);

    expect(accepted(reading)).toEqual(await whole());
  });
});

describe('a further sheet is refused at its own line', () => {
  it.each([
    ['when it is of another unit', [['Đơn vị báo cáo: Xóm 5'], [month]], [['other-unit', 'A1']]],
    ['when no unit has its name', [['Đơn vị báo cáo: Xóm 99'], [month]], [['unknown-unit', 'A1']]],
    ['when it names the unit but no month', [['Đơn vị báo cáo: Xóm 2']], [['missing-period', 'A1']]],
    [
      'when it is of another unit and no month',
      [['Đơn vị báo cáo: Xóm 5']],
      [
        ['missing-period', 'A1'],
        ['other-unit', 'A1'],
      ],
    ],
    ['when it sums up a year', [['UBND'], ['LŨY KẾ CẢ NĂM 2023']], [['other-period', 'A2']]],
    ['when it sums up to the month', [['LŨY KẾ ĐẾN THÁNG 3 NĂM 2024']], [['other-period', 'A1']]],
    ['when it is of a quarter', [['Quý I']], [['other-period', 'A1']]],
    ['when it is of another month', [['Tháng 2 năm 2024']], [['other-period', 'A1']]],
    ['when its month has no year', [['Tháng 4']], [['other-period', 'A1']]],
    ['when it bears a date', [['Ngày 31/12/2023']], [['other-period', 'A1']]],
  ])('%s', async (_, head, expected) => {
    const reading = await readSplit(...head);

    expect(foundThere(reading)).toEqual(expected);
  });

  it('and what it holds is missing, when it speaks of another period', async () => {
    const reading = await readSplit(['LŨY KẾ CẢ NĂM 2023']);

    const missing = problemsOf(reading).filter(({ code }) => code === 'missing-row');
    expect(missing.map(({ row }) => row)).toContain('NL.03');
  });
});

it('a sheet of a year that holds nothing more than the month’s is left aside', async () => {
  const filled = new FilledForm();
  const year = new FilledForm().replace(month, 'LŨY KẾ CẢ NĂM 2023').set('PT.04', 'result', 99);

  const reading = await readBytes(
    buildXlsx([
      { name: 'Năm', rows: year.rows },
      { name: 'T3', rows: filled.rows },
    ]),
    filled.form,
  );

  expect(accepted(reading)).toEqual(await whole());
});

describe('the month in the head', () => {
  it.each([
    'Tháng 3 năm 2024 và tháng 4 năm 2024',
    'Tháng 4 năm 2024 và tháng 3 năm 2024',
    'Tháng 4 và tháng 3 năm 2024',
    'Từ tháng 1 đến tháng 3/2024',
  ])('is another period’s too: %s', async (line) => {
    const filled = new FilledForm().replace(month, line);
    const place = filled.placeOfLine(line);

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([['other-period', place.cell]]);
  });

  it('is another period’s too when a second line names it', async () => {
    const filled = new FilledForm().replace('UBND XÃ LỤC BA', 'Báo cáo tháng 4/2024');

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([['other-period', 'A1']]);
  });

  it('may not be the end of a sum', async () => {
    const filled = new FilledForm().replace(month, 'Lũy kế đến tháng 3 năm 2024');

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual(['missing-period']);
  });

  it.each([
    'Tháng 3 năm 2024 (từ 15 tháng 2 năm 2024 đến 14 tháng 3 năm 2024)',
    'Kết quả tháng 3 năm 2024, nhiệm vụ trọng tâm tháng 4 năm 2024',
    'Kết quả thực hiện kế hoạch tháng 3 năm 2024',
  ])('is the report’s own: %s', async (line) => {
    const filled = new FilledForm().replace(month, line);

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });
});
