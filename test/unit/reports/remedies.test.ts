import { describe, expect, it } from 'vitest';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, problemsOf, readCsv, readXlsx } from '../../fixtures/reports/read.ts';
import { numberInWords } from '../../../shared/reports/number-words.ts';

const zeroOrNot = 'Hãy ghi số; nếu không có thì ghi 0, nếu không áp dụng thì ghi “không áp dụng”.';
const oneOnly = 'Hãy ghi một con số duy nhất, không ghi khoảng hay phân số.';
const again = 'Hãy ghi lại chính con số, dù không thay đổi.';
const exactly50 = 'Hãy ghi con số đúng, không ghi ước chừng; nếu đúng là 50 thì ghi 50.';
const inColumns = 'Hãy ghi 125 ở cột “Tổng số” và 120 ở cột “Số đạt”.';

describe('a text that is no figure is refused with what to type', () => {
  it.each([
    ...[
      'không',
      'không có',
      'Ko',
      'ko có',
      'k/có',
      'k',
      '0 có',
      'chưa có',
      'KHÔNG PHÁT SINH',
      'chua co',
      '…',
      '...',
      '?',
      '--',
      '/',
    ].map((written) => ['PT.04', 'result', written, zeroOrNot] as const),
    ...['như tháng trước', 'Như trên', 'nt', 'n.t.', 'không thay đổi', '″', '"', 'giữ nguyên'].map(
      (written) => ['PT.04', 'result', written, again] as const,
    ),
    ...[
      'khoảng 50',
      '~50',
      '≈ 50',
      'trên 50',
      'hơn 50 cây',
      'gần 50',
      'dưới 50',
      'ước 50',
      '50 (ước)',
      '50+',
      '>50',
      '50 cây trở lên',
      'uoc dat 50',
    ].map((written) => ['PT.04', 'result', written, exactly50] as const),
    ...['10-12', '10 – 12', '10 đến 12 cây', '10 tới 12', '120/125', '10÷12'].map(
      (written) => ['PT.04', 'result', written, oneOnly] as const,
    ),
    ...['120/125', '120 / 125', '120/125 hộ', '120 hộ/125 hộ', '120:125', '120 hộ trên tổng số 125 hộ'].flatMap(
      (written) => [['17.5', 'total', written, inColumns] as const, ['17.5', 'met', written, inColumns] as const],
    ),
    ['17.5', 'met', '125/120', oneOnly],
    ['PT.04', 'result', '5 + 7', 'Hãy tự cộng và chỉ ghi tổng.'],
    ['PT.04', 'result', 'năm mươi', 'Hãy ghi bằng chữ số; nếu đúng là 50 thì ghi 50.'],
    ['PT.04', 'result', 'một trăm hai mươi lăm cây', 'Hãy ghi bằng chữ số; nếu đúng là 125 thì ghi 125.'],
    ['NL.03', 'result', 'hai triệu đồng', 'Hãy ghi bằng chữ số; nếu đúng là 2.000.000 thì ghi 2.000.000.'],
    ['PT.04', 'result', 'nhiều', 'Hãy ghi bằng chữ số, ví dụ 1250 hoặc 12,5.'],
    ['PT.04', 'result', 'một trăm hai', 'Hãy ghi bằng chữ số, ví dụ 1250 hoặc 12,5.'],
    ['PT.04', 'result', 'nghìn', 'Hãy ghi bằng chữ số, ví dụ 1250 hoặc 12,5.'],
    ['PT.04', 'result', '12.5.000', 'Dấu chấm, dấu phẩy ở đây không rõ.'],
    ['NL.03', 'result', '12.5.000', 'mười hai triệu năm trăm nghìn đồng thì ghi 12500000.'],
  ] as const)('%s, %s: %s', async (...[row, column, written, remedy]) => {
    const filled = new FilledForm().set(row, column, written);

    const problems = [problemsOf(await readXlsx(filled)), problemsOf(await readCsv(filled))];

    for (const [problem, ...more] of problems) {
      expect(more).toEqual([]);
      expect(problem).toMatchObject({ code: 'not-a-number', row, found: written });
      expect(problem?.message.vi).toContain(remedy);
      expect(JSON.stringify(problem?.message)).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('a figure in another unit is refused with the figure in the row’s own, where that is certain', () => {
  it.each([
    ['NL.03', '48 triệu', 'thì ghi 48.000.000.'],
    ['NL.03', '48tr', 'thì ghi 48.000.000.'],
    ['NL.03', '48 triệu đồng', 'thì ghi 48.000.000.'],
    ['NL.03', '48,5 TRIỆU Đ', 'thì ghi 48.500.000.'],
    ['NL.03', '1,2 tỷ', 'thì ghi 1.200.000.000.'],
    ['NL.03', '500 nghìn', 'thì ghi 500.000.'],
    ['NL.03', '1 triệu 500 nghìn', 'thì ghi 1.500.000.'],
    ['PT.01', '1,5 km', 'thì ghi 1.500.'],
    ['PT.02', '0,25 ha', 'thì ghi 2.500.'],
    ['2.2', '1500 m', 'thì ghi 1,5.'],
    ['PT.04', '2 nghìn cây', 'thì ghi 2.000.'],
    ['PT.03', '12 hộ nghèo', 'thì ghi 12. Phần chữ ghi ở cột “Ghi chú”.'],
    ['PT.03', '12 hộ (tăng 2)', 'thì ghi 12. Phần chữ ghi ở cột “Ghi chú”.'],
    ['PT.03', '12 hộ nghèo'.normalize('NFD'), 'thì ghi 12. Phần chữ ghi ở cột “Ghi chú”.'],
  ])('%s: %s', async (row, written, remedy) => {
    const filled = new FilledForm().set(row, row === '2.2' ? 'total' : 'result', written);

    const problems = problemsOf(await readXlsx(filled));

    expect(problems).toMatchObject([{ code: 'wrong-unit', row, found: written }]);
    expect(problems[0]?.message.vi).toContain(remedy);
    expect(problems[0]?.message.en).toMatch(/ write [\d.,]+\b/);
  });

  it.each([
    ['NL.03', '48tr5'],
    ['NL.03', '1 tỷ 2'],
    ['NL.03', '1,250 triệu'],
    ['NL.03', '5 triệu người'],
    ['PT.02', '2 sào'],
    ['PT.08', '5 xe'],
    ['PT.01', '6 m²'],
  ])('and without an example otherwise: %s, %s', async (row, written) => {
    const problems = problemsOf(await readXlsx(new FilledForm().set(row, 'result', written)));

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.vi).not.toContain('Nếu đúng là');
    expect(JSON.stringify(problems[0]?.message)).not.toMatch(/\{\w+\}/);
  });

  it('and money in millions, where the row counts in them, with the millions alone', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['10']).set('10', 'result', '50,5 triệu đồng');

    const [problem] = problemsOf(await readXlsx(filled));

    expect(problem?.message.vi).toContain('Nếu đúng là 50,5 triệu đồng/người/năm thì ghi 50,5.');
  });

  it('and a share in place of a count with the reason', async () => {
    const problems = problemsOf(await readXlsx(new FilledForm().set('17.5', 'met', '50%')));

    expect(problems).toMatchObject([{ code: 'wrong-unit', found: '50%' }]);
    expect(problems[0]?.message.vi).toContain('tỷ lệ được tính từ các số');
  });
});

it('two figures in the column of results are told into which columns to go', async () => {
  const filled = new FilledForm('tram-y-te').set('14.3', 'total', undefined).set('14.3', 'met', undefined);

  const problems = problemsOf(await readXlsx(filled.set('14.3', 'result', '120/125')));

  expect(problems).toMatchObject([{ code: 'needs-two-figures', found: '120/125' }]);
  expect(problems[0]?.message.vi).toContain(inColumns);
});

it.each(['120 hộ', '120 hộ dân', '120 HỘ', '120'])('%s is a figure', async (written) => {
  const { movements } = accepted(await readXlsx(new FilledForm().set('PT.03', 'result', written)));

  expect(movements['PT.03']).toBe(120);
});

describe('a number in words', () => {
  it.each([
    ['khong', 0],
    ['muoi', 10],
    ['muoi lam', 15],
    ['hai mot', undefined],
    ['hai muoi mot', 21],
    ['hai muoi tu', 24],
    ['mot tram', 100],
    ['mot tram linh hai', 102],
    ['mot tram le hai', 102],
    ['mot tram hai', undefined],
    ['chin tram chin muoi chin', 999],
    ['ba tram nghin', 300_000],
    ['mot ty', 1_000_000_000],
    ['', undefined],
    ['trieu', undefined],
    ['constructor', undefined],
  ])('%s is %s', (words, number) => {
    expect(numberInWords(words)).toBe(number);
  });
});
