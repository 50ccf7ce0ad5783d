import { describe, expect, it } from 'vitest';
import { ownCsv } from '../../../infra/local/year/files/own-csv.ts';
import { madeXlsx } from '../../fixtures/forms/made-form.ts';
import { fillXlsx } from '../../../infra/local/year/files/fill-xlsx.ts';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { buildOds } from '../../fixtures/reports/build-ods.ts';
import { buildXls } from '../../fixtures/reports/build-xls.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';

const filled = (): FilledForm => new FilledForm('xom-2', undefined, '2024-04');

const formats: Record<string, (filled: FilledForm) => Uint8Array> = {
  xlsx: (form) => form.xlsx(),
  xls: ({ rows }) => buildXls([{ rows }]),
  ods: ({ rows }) => buildOds([{ rows }]),
  docx: ({ rows }) => buildDocx(bodyOf(rows)),
  csv: (form) => Buffer.from(form.csv()),
};

const added = {
  movements: [15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27].map((number) => `PT.${number}`),
  resources: ['NL.05', 'NL.06'],
};

describe('the rows that the form has from April on', () => {
  it.each(Object.entries(formats))('are read from %s', async (_format, bytesOf) => {
    const { form, ...rest } = filled();

    const { report } = await readAccepted(bytesOf(Object.assign(filled(), rest)));

    expect(Object.keys(report.movements)).toEqual(expect.arrayContaining(added.movements));
    expect(Object.keys(report.resources)).toEqual(expect.arrayContaining(added.resources));
    expect([report.movements['PT.15'], report.movements['PT.22'], report.resources['NL.05']]).toEqual([10, 1, 10_000]);
    expect(form.period.label).toBe('2024-04');
  });

  it('are read from JSON and out of the form that is handed out, as they were meant', async () => {
    const read = await readAccepted(filled().xlsx());
    const report = { ...read.report, nominations: [] };
    const { form } = filled();

    const json = await readBytes(Buffer.from(JSON.stringify(report)), form);
    const workbook = await readBytes(await fillXlsx(await madeXlsx(form), report), form);
    const csv = await readBytes(Buffer.from(ownCsv(form, report)), form);

    for (const reading of [json, workbook, csv]) expect(reading.ok && reading.report).toEqual(report);
  });

  it.each([...added.movements, ...added.resources])(
    'are owed: without %s the file is refused, and the row named',
    async (code) => {
      const spoilt = filled().remove(code);

      expect(
        problemsOf(await readBytes(spoilt.xlsx(), spoilt.form)).map((problem) => [problem.code, problem.row]),
      ).toEqual([['missing-row', code]]);
    },
  );

  it('are not missing in March, and there are told from codes that nobody knows', async () => {
    const march = new FilledForm();
    const stray = new FilledForm().insertBefore('III. HUY ĐỘNG NGUỒN LỰC', [
      'PT.15',
      'Hành lang đường giải tỏa',
      'm',
      5,
    ]);
    const unknown = new FilledForm().insertBefore('III. HUY ĐỘNG NGUỒN LỰC', ['PT.99', 'Việc khác', 'm', 5]);

    expect(await codesIn(march)).toEqual([]);
    expect(await codesIn(stray)).not.toEqual(await codesIn(unknown));
  });

  it('let a hamlet be one hamlet of culture and no more', async () => {
    const two = filled().set('PT.22', 'result', 2);

    const problems = problemsOf(await readBytes(two.xlsx(), two.form));

    expect(placesOf(problems)).toEqual([['too-large', two.cell('PT.22', 'result')]]);
    expect(problems[0]?.message.vi).toContain('trên 1)');
  });

  it('count clubs, articles, yards, cases and đồng only whole, and lighting in kilometres', async () => {
    for (const code of ['PT.16', 'PT.18', 'PT.20', 'PT.23']) {
      const half = filled().set(code, 'result', 0.5);
      expect(codesOf(await readBytes(half.xlsx(), half.form))).toEqual(['not-whole']);
    }
    for (const [code, sum] of [
      ['NL.05', 1.5],
      ['NL.06', 1_000_000.5],
      ['NL.05', '1,5'],
    ] as const) {
      const half = filled().set(code, 'result', sum);
      const problems = problemsOf(await readBytes(half.xlsx(), half.form));
      expect(placesOf(problems)).toEqual([['not-whole', half.cell(code, 'result')]]);
      expect(problems[0]?.message.vi).toContain('tính bằng đồng');
    }
    const lit = filled().set('PT.27', 'result', 0.5);
    expect((await readBytes(lit.xlsx(), lit.form)).ok).toBe(true);
  });
});

async function readAccepted(bytes: Uint8Array) {
  return { report: accepted(await readBytes(bytes, filled().form)) };
}

const codesIn = async (form: FilledForm): Promise<string[]> => {
  const reading = await readBytes(form.xlsx(), form.form);
  return [...codesOf(reading), ...reading.warnings.map(({ code }) => code)];
};
