import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { markedOf } from '../../fixtures/papers/marked.ts';
import { openWorkbook, sheetOf, withCells } from '../../fixtures/papers/workbook.ts';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { badSample, goodSamples, rareSamples, sampleBytes } from '../../fixtures/reports/sample.ts';

const bad = sampleBytes(badSample.fileName);
const badForm = formOf(badSample.unit);
const repairs = { E14: 74, E18: 72, D19: 150, A27: 'PT.04', D29: 2, D43: 12_500_000 };

describe('the marked file of the bad sample', () => {
  it('has a list first, and then the sender’s sheet under its own name', async () => {
    const workbook = await openWorkbook(await markedOf(bad, badForm));

    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(['Cần sửa', 'Báo cáo']);
  });

  it('has each cell at fault red with a comment that says what to do, the blank one too', async () => {
    const sheet = sheetOf(await openWorkbook(await markedOf(bad, badForm)), 'Báo cáo');

    const problems = problemsOf(await readBytes(bad, badForm));
    expect(problems).toHaveLength(6);
    for (const { place, message } of problems) {
      const cell = sheet.getCell('cell' in place ? place.cell : '');
      expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFF9C9C' } });
      expect(cell.note).toBe(message.vi);
    }
    expect(sheet.getCell('D34').fill).toMatchObject({ fgColor: { argb: 'FFFFE699' } });
    expect(sheet.getCell('D35').fill).toMatchObject({ pattern: 'none' });
  });

  it('lists every problem with its cell, what stands there, and both languages, and links to the cell', async () => {
    const list = sheetOf(await openWorkbook(await markedOf(bad, badForm)), 'Cần sửa');

    const rows = [7, 8, 9, 10, 11, 12, 13].map((row) => list.getRow(row));
    expect(rows.map((row) => row.getCell(1).value)).toStrictEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows.map((row) => row.getCell(3).text)).toContain('(để trống)');
    expect(rows[4]?.getCell(2).text).toBe('Ô D29 (mã PT.06)');
    expect(rows[4]?.getCell(4).text).toContain('bỏ trống');
    expect(rows[4]?.getCell(5).text).toContain('blank');
    expect(await linksOf(bad)).toMatchObject({ B7: "'Báo cáo'!E14", B11: "'Báo cáo'!D29" });
  });

  it('is read with the very problems of the file that was sent', async () => {
    const again = await readBytes(await markedOf(bad, badForm), badForm);

    expect(again).toStrictEqual(await readBytes(bad, badForm));
  });

  it('is accepted with the right figures once its red cells are repaired and it is sent back', async () => {
    const repaired = await withCells(await markedOf(bad, badForm), 'Báo cáo', repairs);

    const report = accepted(await readBytes(repaired, badForm));

    expect(report).toStrictEqual(accepted(await readBytes(await withCells(bad, 'Báo cáo', repairs), badForm)));
    expect(report.indicators['9']).toStrictEqual({ total: 150, met: 74 });
    expect(report.resources['NL.03']).toBe(12_500_000);
  });

  it('is marked anew, with one list, when it comes back half repaired', async () => {
    const { D29: _, ...some } = repairs;
    const half = await withCells(await markedOf(bad, badForm), 'Báo cáo', some);

    const workbook = await openWorkbook(await markedOf(half, badForm));

    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(['Cần sửa', 'Báo cáo']);
    expect(sheetOf(workbook, 'Cần sửa').getCell('B7').text).toBe('Ô D29 (mã PT.06)');
    expect(sheetOf(workbook, 'Báo cáo').getCell('E14').fill).toMatchObject({ pattern: 'none' });
  });

  it('is the same bytes whenever it is made', async () => {
    expect(Buffer.from(await markedOf(bad, badForm)).equals(await markedOf(bad, badForm))).toBe(true);
  });
});

const spoilt = (): FilledForm =>
  new FilledForm().set('2.2', 'total', 2.62).set('2.2', 'met', 1.5).set('17.5', 'met', '').set('PT.06', 'result', 'ba');
const repaired = (): FilledForm => spoilt().set('17.5', 'met', 90).set('PT.06', 'result', 3);
const decimals = (csv: string): string => csv.replaceAll(/(\d)\.(62|5)(?=;)/g, '$1,$2');

describe('the marked file of a file in another format', () => {
  const files: [string, (filled: FilledForm) => Uint8Array | string, string][] = [
    ['a CSV with semicolons', (filled) => decimals(filled.csv()), 'CSV'],
    ['a CSV with commas, where points are decimal marks', (filled) => filled.csv(','), 'CSV'],
    ['a CSV that declares its delimiter', (filled) => `sep=;\n${decimals(filled.csv())}`, 'CSV'],
    ['a Word document', (filled) => buildDocx(bodyOf(filled.rows)), 'Word'],
  ];

  it.each(files)('is accepted once it is repaired and sent back: %s', async (_, make, sheet) => {
    const { form } = spoilt();
    const marked = await markedOf(make(spoilt()), form);

    const [met = '', result = '', ...others] = await redCells(marked, sheet);
    const again = await readBytes(await withCells(marked, sheet, { [met]: 90, [result]: 3 }), form);

    expect(others).toStrictEqual([]);
    expect(accepted(again)).toStrictEqual(accepted(await readBytes(repaired().xlsx(), form)));
  });

  it('keeps a code of a CSV that may have lost a zero as open as it was', async () => {
    const filled = new FilledForm('van-phong-ubnd').set('17.10', 'code', '17.1').set('17.1', 'label', 'Việc khác');
    const csv = filled.replace('17.1', '17.1', 'x', 'ca', 10, 9).csv();
    const sent = codesOf(await readBytes(csv, filled.form));

    const again = codesOf(await readBytes(await markedOf(csv, filled.form), filled.form));

    expect(sent).toContain('ambiguous-code');
    expect(again).toStrictEqual(sent);
  });

  it('of a JSON file has a row a value, and says that the JSON file is to be repaired', async () => {
    const json = JSON.parse(sampleBytes('xom-6_2024-03.json').toString());
    json.movements['PT.06'] = 'ba';

    const workbook = await openWorkbook(await markedOf(JSON.stringify(json), formOf('xom-6')));

    const sheet = sheetOf(workbook, 'JSON');
    const row = sheet.getColumn(1).values.indexOf('/movements/PT.06');
    expect(sheet.getCell(row, 2).fill).toMatchObject({ fgColor: { argb: 'FFFF9C9C' } });
    expect(sheet.getCell(row, 3).text).toContain('ba');
    expect(sheetOf(workbook, 'Cần sửa').getCell('A4').text).toContain('gửi lại tệp gốc');
  });
});

describe('the marked file of an accepted file', () => {
  const samples = [...goodSamples, ...rareSamples];

  it.each(samples.filter(({ fileName }) => !fileName.endsWith('.json')))(
    'is read as the file itself: $fileName',
    async ({ unit, fileName }) => {
      const [form, bytes] = [formOf(unit), sampleBytes(fileName)];

      const again = await readBytes(await markedOf(bytes, form), form);

      expect(withoutPlaces(again)).toStrictEqual(withoutPlaces(await readBytes(bytes, form)));
    },
  );

  it('of JSON is no report', async () => {
    const marked = await markedOf(sampleBytes('xom-6_2024-03.json'), formOf('xom-6'));

    expect(codesOf(await readBytes(marked, formOf('xom-6')))).toStrictEqual(['no-report']);
  });

  it('says that there is nothing to correct', async () => {
    const filled = new FilledForm();

    const workbook = await openWorkbook(await markedOf(filled.xlsx(), filled.form));

    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(['Kết quả', 'Báo cáo']);
    expect(sheetOf(workbook, 'Kết quả').getCell('A1').text).toBe('KHÔNG CÓ GÌ PHẢI SỬA');
  });

  it('shows what to look at again in yellow', async () => {
    const filled = new FilledForm().set('PT.01', 'result', 1.25);

    const workbook = await openWorkbook(await markedOf(filled.xlsx(), filled.form));

    expect(workbook.worksheets.map(({ name }) => name)).toStrictEqual(['Cần xem lại', 'Báo cáo']);
    const cell = sheetOf(workbook, 'Báo cáo').getCell(filled.cell('PT.01', 'result'));
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFE699' } });
  });
});

function withoutPlaces(reading: Awaited<ReturnType<typeof readBytes>>): unknown {
  return { report: accepted(reading), warnings: reading.warnings.map(({ code, row }) => ({ code, row })) };
}

async function redCells(bytes: Uint8Array, sheet: string): Promise<string[]> {
  const red: string[] = [];
  sheetOf(await openWorkbook(bytes), sheet).eachRow((row) =>
    row.eachCell({ includeEmpty: true }, ({ fill, address }) => {
      if (fill?.type === 'pattern' && fill.fgColor?.argb === 'FFFF9C9C') red.push(address);
    }),
  );
  return red;
}

/** Where the links of the list lead, by cell. */
async function linksOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const list = strFromU8(unzipSync(await markedOf(bytes, badForm))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const links = list.matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g);
  return Object.fromEntries(Array.from(links, ([, cell = '', to = '']) => [cell, to.replaceAll('&apos;', "'")]));
}
