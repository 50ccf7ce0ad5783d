import { describe, expect, it } from 'vitest';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import type { TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { codesOf, placesOf, problemsOf, readBytes, readCsv, readXlsx } from '../../fixtures/reports/read.ts';

const withHead = (...cells: TestCell[]): FilledForm => new FilledForm().replace('Tháng 3 năm 2024', ...cells);

describe('the month of March 2024', () => {
  it.each([
    'Tháng ba năm 2024',
    'THÁNG BA NĂM 2024',
    'Tháng Ba/2024',
    'Tháng ba năm 2024'.normalize('NFD'),
    'Thang ba nam 2024',
    'Tháng III/2024',
    'Tháng III năm 2024',
    'T3/2024',
    'T3-2024',
    'T.03/2024',
    'T03 năm 2024',
    'Tháng 03/2024',
    'Tháng 3.2024',
    'Tháng 3/24',
    'Tháng 3 năm 24',
    'Kỳ báo cáo: 03/2024',
    'Tháng báo cáo: 3/2024',
    'Báo cáo tháng\u00A03 năm\u00A02024',
  ])('is named by %s', async (line) => {
    const filled = withHead(line);
    const document = await readBytes(buildDocx(bodyOf(filled.rows)), filled.form);

    expect([await readXlsx(filled), await readCsv(filled), document].map(codesOf)).toEqual([[], [], []]);
  });

  it.each([[['Tháng', 3, 'năm', 2024]], [['Tháng:', '3', 'Năm:', '2024']], [['BÁO CÁO', 'Tháng ba', 'năm 2024']]])(
    'is named by several cells: %j',
    async (cells) => {
      expect(codesOf(await readXlsx(withHead(...cells)))).toEqual([]);
    },
  );
});

describe('another month', () => {
  it.each([
    'Tháng Giêng năm 2024',
    'Tháng một năm 2024',
    'Tháng hai năm 2024',
    'Tháng tư năm 2024',
    'Tháng bốn/2024',
    'Tháng năm năm 2024',
    'Tháng sáu năm 2024',
    'Tháng bảy năm 2024',
    'Tháng tám năm 2024',
    'Tháng chín năm 2024',
    'Tháng mười năm 2024',
    'Tháng mười một năm 2024',
    'Tháng mười hai năm 2024',
    'Tháng Chạp năm 2023',
    'Tháng IV/2024',
    'Tháng XII/2024',
    'T4/2024',
    'Tháng 3/23',
    'Tháng ba và tháng tư năm 2024',
    'Quý I năm 2024',
    'Quý I/2024',
    '6 tháng đầu năm 2024',
  ])('or more than one is refused at its line: %s', async (line) => {
    const problems = problemsOf(await readXlsx(withHead(line)));

    expect(placesOf(problems)).toEqual([['other-period', 'A3']]);
    expect(problems[0]?.found).toBe(line);
  });

  it('in several cells is refused at the first of them', async () => {
    const problems = problemsOf(await readXlsx(withHead('Kỳ', 'Tháng', 4, 'năm', 2024)));

    expect(placesOf(problems)).toEqual([['other-period', 'B3']]);
  });
});

describe('no month is read', () => {
  it.each([
    'Tháng năm 2024',
    'Tháng ba',
    'Tháng 3',
    '3 tháng năm 2024',
    'Tháng 13',
    'Ngày 15/3/2024',
    'Tháng 3-24',
    'Năm 2024',
  ])('out of %s', async (line) => {
    expect(codesOf(await readXlsx(withHead(line)))).toEqual(['missing-period']);
  });

  it.each(['Lục Ba, ngày 2 tháng tư năm 2024', 'Căn cứ kế hoạch từ ngày 5 tháng 4 năm 24'])(
    'out of the date of a day beside the report’s own: %s',
    async (line) => {
      const filled = new FilledForm();
      filled.rows.unshift([line]);

      expect(codesOf(await readXlsx(filled))).toEqual([]);
    },
  );
});
