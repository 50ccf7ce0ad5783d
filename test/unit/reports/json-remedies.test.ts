import { describe, expect, it } from 'vitest';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';

const hamletText = JSON.stringify(JSON.parse(sampleBytes('xom-6_2024-03.json').toString('utf8')));
const hamlet = hamletText.replaceAll('":', '": ');
const office = '{"unit": "van-phong-ubnd", "period": "2024-03", "indicators": {"1.1": {"value": true}, "5.5": null}}';
const ratio = /"17\.5": \{[^}]*\}/;

/** What stands in the report, what is written there instead, the problem, and what its message says to write. */
const hamletCases = [
  ['"unit": "xom-6",', '', 'missing-unit', '"unit": "xom-6"', ','],
  ['"unit": "xom-6"', '"unit": ""', 'missing-unit', '"unit": "xom-6"'],
  ['"unit": "xom-6"', '"unit": "xom-7"', 'other-unit', '"unit": "xom-6"'],
  ['"unit": "xom-6"', '"unit": "xom-99"', 'unknown-unit', '"unit": "xom-6"'],
  ['"period": "2024-03",', '', 'missing-period', '"period": "2024-03"', ','],
  ['"period": "2024-03"', '"period": "2024-04"', 'other-period', '"period": "2024-03"'],
  ['"2024-03"', '"Tháng 3 năm 2024"', 'wrong-type', '"2024-03"'],
  ['"PT.04": 185,', '', 'missing-row', '"PT.04": 12', ','],
  ['"PT.04": 185,', '', 'missing-row', '"PT.04": {"notApplicable": true}', ','],
  ['"PT.04": 185', '"PT.04": null', 'missing-value', '"PT.04": 12'],
  ['"PT.04": 185', '"PT.04": null', 'missing-value', '"PT.04": {"notApplicable": true}'],
  ['"PT.04": 185', '"PT.04": "không áp dụng"', 'not-a-number', '"PT.04": {"notApplicable": true}'],
  ['"PT.04": 185', '"PT.04": true', 'not-a-number', '"PT.04": 12'],
  ['"PT.05": 385.5', '"PT.05": "12,5"', 'not-a-number', '"PT.05": 12.5'],
  [ratio, '"17.5": {"total": 180, "met": null}', 'missing-value', '"17.5": {"total": 12, "met": 8}'],
  [ratio, '"17.5": {}', 'missing-value', '"17.5": {"notApplicable": true}'],
  [ratio, '"17.5": {"total": 180, "met": true}', 'not-a-number', '"17.5": {"total": 12, "met": 8}'],
  [ratio, '"17.5": {"value": 98.5}', 'needs-two-figures', '"17.5": {"total": 12, "met": 8}'],
  [ratio, '"17.5": 104', 'wrong-type', '"17.5": {"total": 12, "met": 8}'],
  [ratio, '"17.5": "không áp dụng"', 'wrong-type', '"17.5": {"notApplicable": true}'],
  ['"kind": "individual"', '"kind": "Cá nhân"', 'not-a-nomination', '"individual"', '"kind": '],
] as const;

const officeCases = [
  ['"1.1": {"value": true}', '"1.1": "Đạt"', '"1.1": {"value": true}'],
  ['"1.1": {"value": true}', '"1.1": {"value": "Đạt"}', '"1.1": {"value": true}'],
  ['"1.1": {"value": true}', '"1.1": {"value": "x"}', '"1.1": {"notApplicable": true}'],
  ['"5.5": null', '"5.5": 2', '"5.5": {"notApplicable": true}'],
] as const;

describe('a JSON report whose sender writes what the message says is accepted', () => {
  it.each(hamletCases)('%s as %j: %s', async (...[right, wrong, code, remedy, around = '']) => {
    const [problem] = problemsOf(await readBytes(hamlet.replace(right, wrong), formOf('xom-6')));
    const repaired = hamlet.replace(right, around === ',' ? `${remedy},` : `${around}${remedy}`);

    expect(problem?.code).toBe(code);
    expect(problem?.message.vi).toContain(remedy);
    expect(problem?.message.en).toContain(remedy);
    expect(accepted(await readBytes(repaired, formOf('xom-6')))).toMatchObject({ unit: 'xom-6', period: '2024-03' });
  });

  it.each(officeCases)('%s as %j', async (right, wrong, remedy) => {
    const sent = office.replace(', "5.5": null', right.startsWith('"5.5"') ? ', "5.5": null' : '');
    const [problem] = problemsOf(await readBytes(sent.replace(right, wrong), formOf('van-phong-ubnd')));

    expect(problem?.code).toBe('wrong-type');
    expect(problem?.message.vi).toContain(remedy);
    expect(accepted(await readBytes(sent.replace(right, remedy), formOf('van-phong-ubnd')))).toMatchObject({
      unit: 'van-phong-ubnd',
    });
  });

  it.each(['', 'PT.04', 'NL.01'])(
    'and no message speaks of cells or of the words “không áp dụng” to write: %s',
    async (code) => {
      const text = code === '' ? '{"unit": "xom-6"}' : hamlet.replace(new RegExp(`"${code}": \\d+`), `"${code}": null`);

      const messages = problemsOf(await readBytes(text, formOf('xom-6'))).map(({ message }) => message.vi);

      expect(messages.length).toBeGreaterThan(0);
      expect(messages.filter((message) => /ghi “không áp dụng”|Ô này|cột “/.test(message))).toEqual([]);
    },
  );
});

describe('what is no JSON', () => {
  it.each([
    ['{"unit": "xom-6", "period": "2024-03",}', 'period": "2024-03",}', 'sau phần cuối thì không'],
    ['{"unit": "xom-6", "movements": {"PT.04": NaN}}', 'NaN', 'không viết 12,5 hay NaN'],
    ["{'unit': 'xom-6'}", "{'unit'", 'ngoặc kép'],
  ])('is shown with what stands around it, its line and column: %s', async (text, around, remedy) => {
    const [problem] = problemsOf(await readBytes(text, formOf('xom-6')));

    expect(problem?.found).toContain(around);
    expect(problem?.found.length).toBeLessThanOrEqual(30);
    expect(problem?.message.vi).toMatch(/dòng 1, cột \d+/);
    expect(problem?.message.vi).toContain(remedy);
  });

  it('or nests too deeply is told where the form is', async () => {
    const [problem] = problemsOf(await readBytes('['.repeat(100), formOf('xom-6')));

    expect(problem?.message.vi).toContain('GET /communes/…/forms/…/2024-03.json');
  });
});
