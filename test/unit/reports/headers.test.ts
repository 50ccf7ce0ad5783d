import { describe, expect, it } from 'vitest';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { buildXls } from '../../fixtures/reports/build-xls.ts';
import type { TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes, readXlsx } from '../../fixtures/reports/read.ts';

const start = ['Mã', 'Nội dung', 'ĐVT'] as const;
const blank = [undefined, undefined, undefined] as const;
const other = 999;

/** The movements under other header lines; `cells` are what each row then has behind its unit. */
function withMovements(lines: TestCell[][], cells: (month: TestCell) => TestCell[]): FilledForm {
  const filled = new FilledForm();
  filled.rows = filled.rows.flatMap((row) => {
    if (row[3] === 'Kết quả trong tháng') return lines;
    return [isOf('PT.', row) ? [...row.slice(0, 3), ...cells(row[3])] : row];
  });
  return filled;
}

/** The indicators under other header lines. */
function withIndicators(lines: TestCell[][], cells: (total: TestCell, met: TestCell) => TestCell[]): FilledForm {
  const filled = new FilledForm();
  filled.rows = filled.rows.flatMap((row) => {
    if (row[3] === 'Tổng số') return lines;
    return [typeof row[0] === 'string' && /^\d/.test(row[0]) ? [...row.slice(0, 3), ...cells(row[3], row[4])] : row];
  });
  return filled;
}

function isOf(prefix: string, [code]: readonly TestCell[]): boolean {
  return typeof code === 'string' && code.startsWith(prefix);
}

async function untouched(): Promise<unknown> {
  return accepted(await readXlsx(new FilledForm()));
}

const before = (month: TestCell): TestCell[] => [other, month];
const behind = (month: TestCell): TestCell[] => [month, other];

describe('of a month and a sum up to it, the month is read', () => {
  it.each([
    [
      'Kết quả over both, the sum first',
      [
        [...start, 'Kết quả'],
        [...blank, 'Lũy kế từ đầu năm', 'Trong tháng'],
      ],
      before,
    ],
    [
      'Kết quả over both, the month first',
      [
        [...start, 'Kết quả'],
        [...blank, 'Trong tháng', 'Lũy kế từ đầu năm'],
      ],
      behind,
    ],
    [
      'a title above the whole header',
      [
        [...blank, 'Kết quả'],
        [...start, 'Lũy kế', 'Trong tháng'],
      ],
      before,
    ],
    ['both in one line', [[...start, 'Lũy kế', 'Trong tháng']], before],
    [
      'the month by its number',
      [
        [...start, 'Kết quả'],
        [...blank, 'Lũy kế', 'Tháng 3/2024'],
      ],
      before,
    ],
    [
      'the month before by its number',
      [
        [...start, 'Kết quả'],
        [...blank, 'Tháng 2', 'Tháng 3'],
      ],
      before,
    ],
    [
      'the plan beside what was done',
      [
        [...start, 'Kết quả'],
        [...blank, 'Kế hoạch năm', 'Thực hiện trong tháng'],
      ],
      before,
    ],
    ['a result that says it is the month’s', [[...start, 'Kết quả', 'Thực hiện trong tháng']], before],
    [
      'in three lines',
      [
        [...start, 'Kết quả'],
        [...blank, 'Lũy kế', 'Trong tháng'],
        [...blank, '(4)', '(5)'],
      ],
      before,
    ],
  ] as const)('%s', async (_, lines, cells) => {
    const filled = withMovements(
      lines.map((line) => [...line]),
      cells,
    );

    const readings = [await readXlsx(filled), await readBytes(buildXls([{ rows: filled.rows }]), filled.form)];
    const inDocument = await readBytes(buildDocx(bodyOf(filled.rows)), filled.form);

    expect(readings.map(accepted)).toEqual([await untouched(), await untouched()]);
    expect(accepted(inDocument)).toEqual(await untouched());
  });

  it.each([
    [
      'titles above the two figures',
      [
        [...start, 'Lũy kế', undefined, 'Trong tháng'],
        [...blank, 'Tổng số', 'Số đạt', 'Tổng số', 'Số đạt'],
      ],
    ],
    [
      'titles above the whole header',
      [
        [...blank, 'Lũy kế', undefined, 'Trong tháng'],
        [...start, 'Tổng số', 'Số đạt', 'Tổng số', 'Số đạt'],
      ],
    ],
  ])('%s', async (_, lines) => {
    const filled = withIndicators(lines, (total, met) => [other, other, total, met]);

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });

  it('each figure over a sum and a month', async () => {
    const lines = [
      [...start, 'Tổng số', undefined, 'Số đạt'],
      [...blank, 'Lũy kế', 'Trong tháng', 'Lũy kế', 'Trong tháng'],
    ];
    const filled = withIndicators(lines, (total, met) => [other, total, other, met]);

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
  });
});

describe('where the header does not tell the month from other times it is refused', () => {
  it.each([
    [
      'a sum alone',
      [
        [...start, 'Kết quả'],
        [...blank, 'Lũy kế'],
      ],
      'missing-column',
    ],
    [
      'words that name no time',
      [
        [...start, 'Kết quả'],
        [...blank, 'Đợt một', 'Đợt hai'],
      ],
      'missing-column',
    ],
    ['another month', [[...start, 'Kết quả (tháng 2)']], 'missing-column'],
    [
      'the month of another year',
      [
        [...start, 'Kết quả'],
        [...blank, 'Tháng 3/2023'],
      ],
      'missing-column',
    ],
    [
      'two months alike',
      [
        [...start, 'Kết quả'],
        [...blank, 'Trong tháng', 'Trong tháng'],
      ],
      'repeated-column',
    ],
    [
      'a sum over the whole',
      [
        [...blank, 'Lũy kế từ đầu năm'],
        [...start, 'Kết quả', 'Ghi chú'],
      ],
      'missing-column',
    ],
  ] as const)('%s', async (_, lines, code) => {
    const filled = withMovements(
      lines.map((line) => [...line]),
      behind,
    );

    const problems = problemsOf(await readXlsx(filled));

    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.found).not.toBe('');
    expect(JSON.stringify(problems[0]?.message)).not.toMatch(/\{\w+\}/);
  });

  it('by two figures under titles that name no time', async () => {
    const lines = [
      [...start, 'Đợt một', undefined, 'Đợt hai'],
      [...blank, 'Tổng số', 'Số đạt', 'Tổng số', 'Số đạt'],
    ];
    const filled = withIndicators(lines, (total, met) => [other, other, total, met]);
    const at = filled.rows.findIndex((row) => row[6] === 'Số đạt') + 1;

    const problems = problemsOf(await readXlsx(filled));

    expect(placesOf(problems)).toEqual([
      ['repeated-column', `F${at}`],
      ['repeated-column', `G${at}`],
    ]);
  });
});

describe('a table that is summed up over months as a whole is refused', () => {
  const heading = 'II. PHONG TRÀO THI ĐUA';

  it.each([`${heading} (lũy kế từ đầu năm)`, `${heading}: số liệu cộng dồn`])('by its heading: %s', async (changed) => {
    const filled = new FilledForm().replace(heading, changed);

    const problems = problemsOf(await readXlsx(filled));

    expect(placesOf(problems)).toEqual([['other-period', filled.placeOfLine(changed).cell]]);
    expect(problems[0]?.message.vi).toContain('Tháng 3 năm 2024');
  });

  it('by a line above its header', async () => {
    const filled = new FilledForm();
    filled.rows.splice(filled.rows.findIndex(([first]) => first === heading) + 1, 0, ['(Số liệu lũy kế từ đầu năm)']);

    expect(codesOf(await readXlsx(filled))).toEqual(['other-period']);
  });

  it.each([
    ['I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO', 'I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO (lũy kế đến nay)'],
    [heading, `${heading} (trong tháng)`],
    ['Thiếu vốn.', 'Lũy kế từ đầu năm còn thiếu vốn.'],
  ])('but not by %s as %s', async (line, changed) => {
    expect(codesOf(await readXlsx(new FilledForm().replace(line, changed)))).toEqual([]);
  });
});

describe('the numbers of the columns under a header', () => {
  it.each([
    [['1', '2', '3', '4', '5']],
    [[1, 2, 3, 4, 5]],
    [['(1)', '(2)', '(3)', '(4)', '(5)']],
    [['A', 'B', 'C', '1', '2']],
    [['1', '2', '3', '4', '5=4/3']],
  ])('are no row: %j', async (numbers) => {
    const filled = new FilledForm();
    filled.insertBefore('PT.01', numbers);

    const reading = await readXlsx(filled);

    expect(accepted(reading)).toEqual(await untouched());
    expect(reading.warnings).toEqual([]);
  });
});

describe('the first row under a header', () => {
  it('is a row, though all of it is words', async () => {
    const filled = new FilledForm().set('PT.01', 'result', 'nhiều').set('2.2', 'total', 'nhiều');
    filled.set('2.2', 'met', 'nhiều').set('2.2', 'rate', 'nhiều');

    const problems = problemsOf(await readXlsx(filled));

    expect(placesOf(problems)).toEqual([
      ['not-a-number', filled.cell('2.2', 'total')],
      ['not-a-number', filled.cell('2.2', 'met')],
      ['not-a-number', filled.cell('PT.01', 'result')],
    ]);
  });

  it('is not a second column of results, where only the number of a column stands beside it', async () => {
    const filled = withMovements(
      [
        [...start, 'Kết quả'],
        [...blank, '(4)', '(5)'],
      ],
      behind,
    );

    expect(accepted(await readXlsx(filled))).toEqual(await untouched());
  });
});

describe('a unit of measure in the brackets of a header', () => {
  const households = ['4', '9', '11', '17.4', '17.5', '18.1', '18.7'];

  function withHeader(header: string, ...remarks: string[]): FilledForm {
    const filled = new FilledForm('xom-2', households);
    filled.rows = filled.rows.map((row) =>
      row.map((cell) => (cell === header ? [header, ...remarks].join(' ') : cell)),
    );
    return filled;
  }

  it.each([
    ['Tổng số', '(hộ)'],
    ['Số đạt', '(ĐVT: hộ)'],
    ['Tổng số', '(hộ gia đình)'],
    ['Tổng số', '(HỘ)'],
    ['Tổng số', '(ĐVT ở cột 3)'],
  ])('is no fault where all rows count in it: %s %s', async (header, remark) => {
    const reading = await readXlsx(withHeader(header, remark));

    expect(codesOf(reading).filter((code) => code !== 'missing-row')).toEqual([]);
  });

  it.each([
    ['Tổng số', '(người)'],
    ['Tổng số', '(nghìn hộ)'],
    ['Số đạt', '(%)'],
    ['Tổng số', '(triệu đồng)'],
    ['Tổng số', '(lũy kế)'],
  ])('makes it another column where one row does not: %s %s', async (header, remark) => {
    const problems = problemsOf(await readXlsx(withHeader(header, remark)));

    const problem = problems.find(({ code }) => code === 'missing-column');
    expect(problem?.found).toBe(`${header} ${remark}`);
    expect(problem?.message.vi).toContain(`thiếu cột “${header}”`);
  });

  it('is a fault where only some of the rows count in it', async () => {
    const filled = new FilledForm();
    filled.rows = filled.rows.map((row) => row.map((cell) => (cell === 'Tổng số' ? 'Tổng số (hộ)' : cell)));

    expect(codesOf(await readXlsx(filled))).toEqual(['missing-column']);
  });

  it('may stand in a line of its own', async () => {
    const filled = new FilledForm('xom-2', households);
    filled.insertBefore('4', [undefined, undefined, undefined, '(hộ)', '(hộ)', '(%)']);

    const reading = await readXlsx(filled);

    expect(codesOf(reading).filter((code) => code !== 'missing-row')).toEqual([]);
  });
});
