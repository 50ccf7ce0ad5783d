import { describe, expect, it } from 'vitest';
import { stylesXml } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, placesOf, readBytes, readCsv, readXlsx } from '../../fixtures/reports/read.ts';

/** A form of the hamlet whose land and donors agree, so that nothing is odd. */
function calm(): FilledForm {
  return new FilledForm();
}

describe('a warning', () => {
  it('does not refuse the report', async () => {
    const filled = calm().set('17.5', 'rate', 48);

    const reading = await readXlsx(filled);

    expect(accepted(reading).indicators['17.5']).toEqual({ total: 100, met: 90 });
    expect(placesOf(reading.warnings)).toEqual([['rate-differs', filled.cell('17.5', 'rate')]]);
  });

  it('is not given on a row that has a problem', async () => {
    const filled = calm().set('17.5', 'rate', 48).set('17.5', 'label', 'Cây xanh trồng mới');
    filled.insertBefore('18.1', ['17.5', 'Hộ phân loại chất thải rắn tại nguồn', 'hộ', 100, 90, 48]);

    const reading = await readXlsx(filled);

    expect(reading.ok).toBe(false);
    expect(reading.warnings).toEqual([]);
  });

  it('is given in both languages, without a gap', async () => {
    const filled = calm().set('17.5', 'rate', 48).set('PT.01', 'result', 1.25).set('PT.03', 'result', 0);
    filled.set('PT.04', 'label', 'Rác thải thu gom').insertBefore('PT.05', [undefined, 'Khác', 'cái', 3]);

    const { warnings } = await readXlsx(filled);

    expect(new Set(warnings.map(({ code }) => code))).toEqual(
      new Set(['rate-differs', 'maybe-thousands', 'land-without-donors', 'label-of-another-row', 'ignored-row']),
    );
    expect(JSON.stringify(warnings.map(({ message }) => message))).not.toMatch(/\{(\w+)\}/);
  });
});

describe('a rate', () => {
  it('is compared with figures in Vietnamese writing', async () => {
    const filled = calm().set('2.2', 'total', 1.53).set('2.2', 'met', 1.14).set('2.2', 'rate', 70);

    const { warnings } = await readXlsx(filled);

    expect(warnings[0]?.message.vi).toContain('1,14/1,53 là 74,51%');
  });

  it.each([
    [66.7, 3, 2],
    [67, 3, 2],
    [66.67, 3, 2],
    ['66,7%', 3, 2],
    [66.6666666666667, 3, 2],
    [0.5, 200, 1],
    [1, 200, 1],
  ])('of %s agrees with %d and %d', async (rate, total, met) => {
    const filled = calm().set('17.5', 'total', total).set('17.5', 'met', met).set('17.5', 'rate', rate);

    const { warnings } = await readXlsx(filled);

    expect(warnings).toEqual([]);
  });

  it.each([
    [66.6, 3, 2],
    [66.5, 3, 2],
    ['66,65', 3, 2],
    [2, 200, 1],
  ])('of %s differs from %d and %d', async (rate, total, met) => {
    const filled = calm().set('17.5', 'total', total).set('17.5', 'met', met).set('17.5', 'rate', rate);

    const { warnings } = await readXlsx(filled);

    expect(placesOf(warnings)).toEqual([['rate-differs', filled.cell('17.5', 'rate')]]);
  });

  it('that a spreadsheet formats as a percentage is the percentage it shows', async () => {
    const filled = calm().set('17.5', 'rate', { xml: 's="1"><v>0.9</v>' });

    const { warnings } = await readBytes(filled.xlsx({ 'xl/styles.xml': stylesXml([0, 10]) }), filled.form);

    expect(warnings).toEqual([]);
  });

  it.each([['không rõ'], [{ xml: 't="e"><v>#DIV/0!</v>' }], [undefined]])(
    'that cannot be read is not checked',
    async (rate) => {
      const filled = calm().set('17.5', 'rate', rate);

      const reading = await readXlsx(filled);

      expect(accepted(reading).indicators['17.5']).toEqual({ total: 100, met: 90 });
      expect(reading.warnings).toEqual([]);
    },
  );
});

describe('land and donors', () => {
  it('are odd when households gave no land', async () => {
    const filled = calm().set('PT.02', 'result', 0);

    const { warnings } = await readXlsx(filled);

    expect(placesOf(warnings)).toEqual([['donors-without-land', filled.cell('PT.03', 'result')]]);
  });

  it('are odd when land was given by nobody', async () => {
    const filled = calm().set('PT.03', 'result', 0);

    const { warnings } = await readXlsx(filled);

    expect(placesOf(warnings)).toEqual([['land-without-donors', filled.cell('PT.02', 'result')]]);
  });

  it('are not compared in a drive that does not name them', async () => {
    const filled = calm().set('PT.02', 'result', 0);

    const { warnings } = await readBytes(filled.xlsx(), { ...filled.form, landGiven: undefined });

    expect(warnings).toEqual([]);
  });

  it('are not compared where one does not apply', async () => {
    const filled = calm().set('PT.03', 'result', 'x');

    const { warnings } = await readXlsx(filled);

    expect(warnings).toEqual([]);
  });
});

describe('households', () => {
  const april = (): FilledForm =>
    new FilledForm('xom-2', undefined, '2024-04').set('4', 'total', 100).set('4', 'met', 90);

  it.each(['PT.12', 'PT.21'])(
    'of %s are asked about where they are more than the unit has, and not where they are all',
    async (code) => {
      const all = april().set(code, 'result', 100);
      const more = april().set(code, 'result', 101);

      const warnings = [await readXlsx(all), await readXlsx(more)].map((reading) =>
        reading.warnings.filter((warning) => warning.code === 'more-than-households'),
      );

      expect(warnings.map(placesOf)).toEqual([[], [['more-than-households', more.cell(code, 'result')]]]);
      expect(warnings[1]?.[0]?.message.vi).toMatch(
        /^Dòng PT\.\d\d ghi 101 hộ, nhưng chỉ tiêu 4 ghi đơn vị có 100 hộ\./,
      );
    },
  );

  it('are not compared where the unit does not say how many it has', async () => {
    const filled = april().set('4', 'total', 'x').set('4', 'met', 'x').set('PT.21', 'result', 500);

    const { warnings } = await readXlsx(filled);

    expect(warnings.map(({ code }) => code)).not.toContain('more-than-households');
  });
});

describe('a numeric cell with a fraction', () => {
  it.each(['PT.01', 'PT.02', 'NL.03'])('may be thousands in %s', async (code) => {
    const filled = calm().set(code, 'result', 1.25);

    const { warnings } = await readXlsx(filled);

    expect(placesOf(warnings)).toEqual([['maybe-thousands', filled.cell(code, 'result')]]);
    expect(warnings[0]?.message.vi).toContain('Nếu ý là 1.250');
    expect(warnings[0]?.message.vi).toContain('thì ghi 1250 ');
  });

  it('is a figure as any other where nothing is counted in thousands', async () => {
    const filled = calm()
      .set('PT.08', 'result', 1.25)
      .set('2.2', 'total', 1.25)
      .set('2.2', 'met', 1.25)
      .set('2.2', 'rate', 100);

    const { warnings } = await readXlsx(filled);

    expect(warnings).toEqual([]);
  });

  it('is not asked about in text, where the mark is seen', async () => {
    const filled = calm().set('PT.01', 'result', '1,25');

    const { warnings } = await readCsv(filled);

    expect(warnings).toEqual([]);
  });
});

describe('a sum of money', () => {
  it.each([19, 0.5, 999])('of %d đồng may be of millions', async (found) => {
    const filled = calm().set('NL.03', 'result', found);

    const reading = await readXlsx(filled);

    expect(accepted(reading).resources['NL.03']).toBe(found);
    expect(placesOf(reading.warnings)).toEqual([['maybe-millions', filled.cell('NL.03', 'result')]]);
  });

  it('in text is asked about with what to type', async () => {
    const { warnings } = await readCsv(calm().set('NL.03', 'result', '19'));

    expect(warnings[0]?.message.vi).toContain('Nếu là 19 triệu đồng thì ghi 19000000 ');
  });

  it.each([0, 1000])('of %d đồng is not asked about', async (found) => {
    const { warnings } = await readXlsx(calm().set('NL.03', 'result', found));

    expect(warnings).toEqual([]);
  });
});

describe('a length of road', () => {
  it.each([150, '150', '1.000'])('of %s km may be one with decimals', async (found) => {
    const filled = calm().set('2.2', 'total', found).set('2.2', 'met', 0).set('2.2', 'rate', 0);

    const { warnings } = await readXlsx(filled);

    expect(placesOf(warnings)).toEqual([['maybe-decimals', filled.cell('2.2', 'total')]]);
    expect(warnings[0]?.message.vi).toMatch(/Nếu là (0,15|1) km thì ghi (0,15|1) /);
  });

  it('of 100 km is not asked about', async () => {
    const { warnings } = await readXlsx(calm().set('2.2', 'total', 100));

    expect(warnings).toEqual([]);
  });
});

describe('a line with figures that is no row of the form', () => {
  it('is said not to count', async () => {
    const filled = calm().insertBefore('PT.05', [undefined, 'Việc khác', 'cái', 3]);

    const { warnings } = await readXlsx(filled);

    expect(placesOf(warnings)).toEqual([['ignored-row', 'A24']]);
  });

  it.each(['Cộng', 'TỔNG CỘNG:', 'Tổng số'])('is passed over as a sum: %s', async (label) => {
    const filled = calm().insertBefore('PT.05', [undefined, label, 'cái', 3]);

    const { warnings } = await readXlsx(filled);

    expect(warnings).toEqual([]);
  });
});
