import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import type { Form } from '../../../shared/domain/form.ts';
import { periodsOf } from '../../../shared/domain/rules.ts';
import { formCsv } from '../../../shared/papers/form/form-csv.ts';
import { formJson } from '../../../shared/papers/form/form-json.ts';
import { csvLines } from '../../../infra/local/year/files/fill-csv.ts';
import { cellsOf, linesOf, partsOf } from '../../fixtures/forms/form-xml.ts';
import { madeXlsx } from '../../fixtures/forms/made-form.ts';
import { filledReport } from '../../fixtures/forms/filled-forms.ts';
import { placeAnswers } from '../../../infra/local/year/files/place-answers.ts';
import { formOf, must } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { hamlets, schools } from '../domain/lucba.ts';

const units = [...hamlets, ...schools, 'tram-y-te', 'van-phong-ubnd'];
const months = periodsOf(readGiven(), 'luc-ba').map(({ label }) => label);
const everyForm = units.flatMap((unitId) => months.map((month) => [unitId, month] as const));
const owed = (form: Form) => form.rows.filter(({ required }) => required);

/** A blank row of two figures is missing twice: the total and the number met. */
const blanksOf = (form: Form) => owed(form).flatMap(({ code, answer }) => (answer === 'ratio' ? [code, code] : [code]));

const byText = (a: string, b: string) => (a < b ? -1 : 1);

/** The rows that are missing; any other fault stands there by its code. */
const blanksIn = (reading: Awaited<ReturnType<typeof readBytes>>) =>
  problemsOf(reading)
    .map(({ code, row = '' }) => (code === 'missing-value' ? row : code))
    .toSorted(byText);

describe('a form that is sent back blank', () => {
  it.each(everyForm)('is missing each answer that %s owes in %s, and has no other fault', async (unitId, month) => {
    const form = formOf(unitId, month);

    for (const file of [await madeXlsx(form), formCsv(form), formJson(form)]) {
      const reading = await readBytes(file, form);

      expect(reading.warnings).toEqual([]);
      expect(blanksIn(reading)).toEqual(blanksOf(form).toSorted(byText));
    }
  });

  it('names the cell of each missing answer, and in JSON its pointer', async () => {
    const form = formOf('xom-2');

    const ofXlsx = placesOf(problemsOf(await readBytes(await madeXlsx(form), form)));
    const ofJson = placesOf(problemsOf(await readBytes(formJson(form), form)));

    expect(ofXlsx.slice(0, 2)).toEqual([
      ['missing-value', 'E12'],
      ['missing-value', 'F12'],
    ]);
    expect(ofJson).toContainEqual(['missing-value', '/indicators/2.2/total']);
    expect(ofJson).toContainEqual(['missing-value', '/movements/PT.01']);
  });
});

describe('what a form asks', () => {
  const codesIn = (lines: string[][]) =>
    lines.map(([first = '']) => first).filter((text) => /^(\d+(\.\d+)?|[A-Z]{2}\.\d\d)$/.test(text));

  it.each(units)(
    'is what %s reports, in the order of the pack and the campaign, with codes as text',
    async (unitId) => {
      const form = formOf(unitId);
      const xlsx = await madeXlsx(form);

      expect(codesIn(linesOf(xlsx))).toEqual(form.rows.map(({ code }) => code));
      expect(codesIn(csvLines(formCsv(form)))).toEqual(form.rows.map(({ code }) => code));
      for (const { text, type } of cellsOf(xlsx)) expect(text === '' ? '' : type).toBe(text === '' ? '' : 's');
    },
  );

  it('has sections II and III for hamlets only', async () => {
    const headingsOf = async (unitId: string) =>
      linesOf(await madeXlsx(formOf(unitId))).flatMap(([first = '']) =>
        /^[IV]+\. /.test(first) ? [first.split('.')[0]] : [],
      );

    expect(await headingsOf('xom-2')).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    expect(await headingsOf('van-phong-ubnd')).toEqual(['I', 'IV', 'V', 'VI']);
  });

  it('leaves out a movement that the form does not have yet', async () => {
    const form = formOf('xom-2');
    const later = { ...form, rows: form.rows.filter(({ code }) => code !== 'PT.14') };

    expect(codesIn(linesOf(await madeXlsx(later)))).not.toContain('PT.14');
    expect(Buffer.from(formJson(later)).toString()).not.toContain('PT.14');
  });

  it.each([
    ['xom-2', ['Mã', 'Nội dung', 'ĐVT', 'Tổng số', 'Số đạt', 'Tỷ lệ (%)', 'Ghi chú']],
    ['van-phong-ubnd', ['Mã', 'Nội dung', 'ĐVT', 'Tổng số', 'Số đạt', 'Tỷ lệ (%)', 'Kết quả', 'Ghi chú']],
  ])('has the columns that the indicators of %s need, and no other', async (unitId, columns) => {
    const header = linesOf(await madeXlsx(formOf(unitId), new Map())).find(([first]) => first === 'Mã');

    expect(header).toEqual(columns);
    expect(csvLines(formCsv(formOf(unitId))).find(([first]) => first === 'Mã')).toEqual(columns);
  });

  it('names the unit, the month, its days and the day by which it is due', async () => {
    const texts = linesOf(await madeXlsx(formOf('xom-2'))).map(([first = '']) => first);

    expect(texts.slice(0, 7)).toEqual([
      'UBND XÃ LỤC BA',
      'XÓM 2',
      '',
      'BÁO CÁO KẾT QUẢ THỰC HIỆN XÂY DỰNG NÔNG THÔN MỚI NÂNG CAO',
      'Tháng 3 năm 2024',
      'Đơn vị báo cáo: Xóm 2',
      'Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03',
    ]);
  });
});

describe('what a form shows of last month', () => {
  const ratio = { value: { total: 1250, met: 704 }, period: '2024-02' };

  it('stands in a column of its own, which is never read as a figure of this month', async () => {
    const form = formOf('xom-2');
    const xlsx = await madeXlsx(form, new Map([['4', ratio]]));
    const lines = linesOf(xlsx);

    expect(lines.find(([first]) => first === 'Mã')?.[3]).toBe('Tháng trước');
    expect(lines.find(([first]) => first === '4')?.[3]).toBe('704/1.250 (56,3\u00A0%)');
    expect(codesOf(await readBytes(xlsx, form))).toHaveLength(blanksOf(form).length);
  });

  it.each([
    ['1.1', { value: { value: false }, period: '2024-02' }, 'Không đạt'],
    ['5.5', { value: { value: 'Khá' }, period: '2024-02' }, 'Khá'],
    ['7', { value: { notApplicable: true as const }, period: '2024-02' }, 'Không áp dụng'],
    ['10', { value: { value: 54.3 }, period: '2024-01' }, '54,3\n(tháng 1/2024)'],
    ['3.1', { value: { total: 0, met: 0 }, period: '2024-02' }, '0/0'],
  ])('is, for %s, in people’s words, with its month where that is an older one', async (code, last, shown) => {
    const lines = linesOf(await madeXlsx(formOf('van-phong-ubnd'), new Map([[code, last]])));

    expect(lines.find(([first]) => first === code)?.[3]).toBe(shown);
  });

  it('is left out, column and all, where nothing was ever reported', async () => {
    const texts = linesOf(await madeXlsx(formOf('xom-2'), new Map())).flat();

    expect(texts).not.toContain('Tháng trước');
  });
});

describe('a form’s bytes', () => {
  it('are the same for the same form, whenever it is made', async () => {
    const form = formOf('van-phong-ubnd');

    const [one, other] = [await madeXlsx(form), await madeXlsx(form)];

    expect(Buffer.compare(one, other)).toBe(0);
    expect(partsOf(one).get('docProps/core.xml')).toContain('2024-02-14T17:00:00Z</dcterms:modified>');
  });

  it('hold no formula, whatever units and rows are called', async () => {
    const form = formOf('xom-2');
    const name = { vi: '=HYPERLINK("http://x")', en: 'x' };
    const rows = form.rows.map((row) => ({ ...row, label: '@SUM(A1)', unit: '+1+1' }));
    const hostile = { ...form, unit: { ...form.unit, name }, rows };

    const xlsx = await madeXlsx(hostile);
    const lines = csvLines(formCsv(hostile));

    expect([...partsOf(xlsx).values()].join('')).not.toMatch(/<f[ >]/);
    expect(linesOf(xlsx).flat()).toContain('@SUM(A1)');
    expect(lines.flat().filter((field) => /^[=@+]/.test(field))).toEqual([]);
  });

  it('of a JSON template are a line a row, in the order of the form', () => {
    const text = Buffer.from(formJson(formOf('xom-2'))).toString();

    const codes = Array.from(text.matchAll(/^ {2}"([^"]+)": /gm), ([, code]) => code);

    expect(codes).toEqual(formOf('xom-2').rows.map(({ code }) => code));
    expect(text).toContain('\n  "17.5": {"total": null, "met": null},\n');
  });

  it('of a CSV begin with the mark of UTF-8 and part fields by semicolons and lines by CRLF', () => {
    const text = Buffer.from(formCsv(formOf('van-phong-ubnd'))).toString('utf8');

    expect(text.startsWith('\uFEFFUBND XÃ LỤC BA\r\n')).toBe(true);
    expect(text).toContain('\r\n17.10;Sử dụng hình thức hỏa táng;ca;;;;;\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('a form that another program fills in', () => {
  it('is read exactly, with what the program makes of its cells', async () => {
    const form = formOf('xom-2');
    const book = await openXlsx(await madeXlsx(form));
    const rows = must(book.sheets[0]).rows;
    for (const { row, column, answer } of placeAnswers(linesOf(await madeXlsx(form)), filledReport('xom-2')))
      must(rows[row - 1])[column - 1] = answer;

    const reading = await readBytes(await saveXlsx(book), form);

    expect(accepted(reading)).toEqual(filledReport('xom-2'));
  });
});
