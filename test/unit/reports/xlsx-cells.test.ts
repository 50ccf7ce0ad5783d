import { describe, expect, it } from 'vitest';
import {
  buildXlsx,
  sheetXml,
  stylesXml,
  workbookParts,
  zipParts,
  type TestCell,
} from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes, readXlsx } from '../../fixtures/reports/read.ts';

async function movement(cell: TestCell, parts: Record<string, string> = {}): Promise<unknown> {
  const filled = new FilledForm().set('PT.01', 'result', cell);
  return accepted(await readBytes(filled.xlsx(parts), filled.form)).movements['PT.01'];
}

describe('a cell of a workbook', () => {
  it.each([
    ['a number', 12, 12],
    ['a number with the noise of binary fractions', { xml: '><v>96.40000000000001</v>' }, 96.4],
    ['a number in scientific writing', { xml: '><v>1.5E3</v>' }, 1500],
    ['a formula with its result', { xml: '><f>6*7</f><v>42</v>' }, 42],
    ['a formula whose result is text', { xml: 't="str"><f>A1</f><v>1.250</v>' }, 1250],
    ['a figure in text', '1.250', 1250],
    [
      'a text of several fonts',
      { xml: 't="inlineStr"><is><r><t>1.</t></r><r><rPr/><t>250</t></r><rPh><t>9</t></rPh></is>' },
      1250,
    ],
    ['letters spelt as references', { xml: 't="inlineStr"><is><t>&#49;2&#x30; m</t></is>' }, 120],
    ['a CDATA section', { xml: 't="inlineStr"><is><t><![CDATA[12]]></t></is>' }, 12],
  ])('is read: %s', async (_, cell, expected) => {
    const value = await movement(cell);

    expect(value).toBe(expected);
  });

  it.each(['0x10', '0b11', '1_000'])('whose stored number is %s, which is no decimal, is refused', async (stored) => {
    const filled = new FilledForm().set('PT.01', 'result', { xml: `><v>${stored}</v>` });

    expect(placesOf(problemsOf(await readBytes(filled.xlsx({}), filled.form)))).toEqual([
      [expect.stringMatching(/^(not-a-number|wrong-unit)$/), filled.cell('PT.01', 'result')],
    ]);
  });

  it.each([
    ['<r><rPr><strike/></rPr><t>15</t></r><r><t>20</t></r>', '~~15~~20'],
    ['<r><rPr><strike val="1"/></rPr><t>15</t></r>', '~~15~~'],
    ['<r><rPr><strike/><vertAlign val="superscript"/></rPr><t>15</t></r><r><t>20</t></r>', '~~15~~20'],
    ['<r><t>1</t></r><r><rPr><strike/></rPr><t>,</t></r><r><t>5</t></r>', '1~~,~~5'],
    ['<r><t>186</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>', '186^(1)'],
    ['<r><rPr><vertAlign val="subscript"/></rPr><t>1</t></r><r><t>186</t></r>', '^(1)186'],
    ['<t>1\n200</t>', '1 200'],
    ['<t>186¹</t>', '186¹'],
    ['<t>186²</t>', '186²'],
  ])('with digits set apart is no figure: %s', async (text, found) => {
    for (const [cell, parts] of [
      [{ xml: `t="inlineStr"><is>${text}</is>` }, {}],
      [{ xml: 't="s"><v>0</v>' }, { 'xl/sharedStrings.xml': `<sst><si>${text}</si></sst>` }],
    ] satisfies [TestCell, Record<string, string>][]) {
      const filled = new FilledForm().set('PT.01', 'result', cell);

      const problems = problemsOf(await readBytes(filled.xlsx(parts), filled.form));

      expect(problems).toMatchObject([{ code: 'not-a-number', found }]);
    }
  });

  it.each([
    ['a raised unit', '<r><t>12 </t></r><r><rPr><vertAlign val="superscript"/></rPr><t>m</t></r>', 12],
    ['a strike that is off', '<r><rPr><strike val="0"/></rPr><t>1</t></r><r><t>2</t></r>', 12],
    ['a mark on the line', '<r><rPr><vertAlign val="baseline"/></rPr><t>1</t></r><r><t>2</t></r>', 12],
    ['breaks around', '<t>\n12\n</t>', 12],
  ])('with %s is read as its figure', async (_, text, expected) => {
    expect(await movement({ xml: `t="inlineStr"><is>${text}</is>` })).toBe(expected);
  });

  it('points into the shared strings', async () => {
    const strings = '<sst><si><t>không</t></si><si><t xml:space="preserve"> 1.250 </t></si></sst>';

    const value = await movement({ xml: 't="s"><v>1</v>' }, { 'xl/sharedStrings.xml': strings });

    expect(value).toBe(1250);
  });

  it('that points past the shared strings makes the file unreadable', async () => {
    const filled = new FilledForm().set('PT.01', 'result', { xml: 't="s"><v>7</v>' });

    const reading = await readBytes(filled.xlsx({ 'xl/sharedStrings.xml': '<sst/>' }), filled.form);

    expect(codesOf(reading)).toEqual(['unreadable-file']);
  });

  it.each([
    [14, {}, 'date-not-figure'],
    [164, { 164: 'dd/mm/yyyy' }, 'date-not-figure'],
    [164, { 164: '[h]:mm' }, 'date-not-figure'],
    [164, { 164: '[$-42A]mmmm' }, 'date-not-figure'],
  ])('with number format %d %j is %s', async (id, own, code) => {
    const filled = new FilledForm().set('PT.01', 'result', { xml: 's="1"><v>45000</v>' });

    const reading = await readBytes(filled.xlsx({ 'xl/styles.xml': stylesXml([0, id], own) }), filled.form);

    expect(placesOf(problemsOf(reading))).toEqual([[code, filled.cell('PT.01', 'result')]]);
  });

  it.each([
    [3, {}],
    [164, { 164: '#,##0 "m dài"' }],
    [164, { 164: '#,##0\\ \\m' }],
    [164, { 164: '[Red]#,##0;[Blue]-#,##0' }],
    [164, { 164: '_-* #,##0_d' }],
  ])('with number format %d %j is a number', async (id, own) => {
    const value = await movement({ xml: 's="1"><v>45000</v>' }, { 'xl/styles.xml': stylesXml([0, id], own) });

    expect(value).toBe(45_000);
  });

  it.each([
    ['0.0" triệu"', '3,5 triệu'],
    ['#,##0.0\\ "tr"', '3,5 tr'],
    ['General" nghìn đồng"', '3,5 nghìn đồng'],
    ['0.0 "tỷ";-0.0 "tỷ"', '3,5 tỷ'],
    ['0.0" km"', '3,5 km'],
  ])('whose number format %s shows another measure behind it is refused as the text would be', async (code, found) => {
    const filled = new FilledForm().set('NL.03', 'result', { xml: 's="1"><v>3.5</v>' });

    const reading = await readBytes(filled.xlsx({ 'xl/styles.xml': stylesXml([0, 164], { 164: code }) }), filled.form);

    expect(problemsOf(reading)).toMatchObject([
      {
        code: expect.stringMatching(/^(wrong-unit|not-a-number)$/),
        found,
        place: { cell: filled.cell('NL.03', 'result') },
      },
    ]);
  });

  it.each(['#,##0" đ"', '#,##0\\ "VNĐ"', '0.0,," triệu"', '#,##0 "đồng";-#,##0 "đồng"', '"khoảng "0'])(
    'whose number format %s shows its own measure, or divides only what it shows, keeps its number',
    async (code) => {
      const filled = new FilledForm().set('NL.03', 'result', { xml: 's="1"><v>3500000</v>' });
      const parts = { 'xl/styles.xml': stylesXml([0, 164], { 164: code }) };

      const { resources } = accepted(await readBytes(filled.xlsx(parts), filled.form));

      expect(resources['NL.03']).toBe(3_500_000);
    },
  );

  it('formatted as a percentage is the percentage it shows', async () => {
    const filled = new FilledForm('van-phong-ubnd', ['17.3']).set('17.3', 'result', { xml: 's="1"><v>0.973</v>' });
    filled.set('17.3', 'total', undefined).set('17.3', 'met', undefined).set('17.3', 'rate', undefined);

    const { indicators } = accepted(await readBytes(filled.xlsx({ 'xl/styles.xml': stylesXml([0, 10]) }), filled.form));

    expect(indicators).toEqual({ '17.3': { value: 97.3 } });
  });

  it.each([
    ['a formula without its result', { xml: '><f>1+1</f>' }, 'uncalculated-formula'],
    ['a formula with an empty result', { xml: '><f>1+1</f><v></v>' }, 'uncalculated-formula'],
    ['a formula that gives an empty text', { xml: 't="str"><f>IF(1,"")</f><v></v>' }, 'missing-value'],
    ['TRUE', true, 'not-a-number'],
    ['an error', { xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' }, 'error-cell'],
    ['a number that is none', { xml: '><v>1e999</v>' }, 'not-a-number'],
    ['an empty text', { xml: 't="inlineStr"><is><t> </t></is>' }, 'missing-value'],
    ['a style alone', { xml: 's="1">' }, 'missing-value'],
  ])('that is no figure is a problem: %s', async (_, cell, code) => {
    const filled = new FilledForm().set('PT.01', 'result', cell);

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([[code, filled.cell('PT.01', 'result')]]);
  });

  it('that covers the totals of the rows below counts for each of them', async () => {
    const filled = new FilledForm()
      .set('17.4', 'total', 120)
      .set('17.5', 'total', undefined)
      .set('18.1', 'total', undefined);
    const merged = `<mergeCells><mergeCell ref="${filled.cell('17.4', 'total')}:${filled.cell('18.1', 'total')}"/></mergeCells>`;
    const xml = sheetXml(filled.rows).replace('</worksheet>', `${merged}</worksheet>`);

    const { indicators } = accepted(await readBytes(buildXlsx([{ xml }]), filled.form));

    expect([indicators['17.5'], indicators['18.1']]).toEqual([
      { total: 120, met: 90 },
      { total: 120, met: 90 },
    ]);
  });

  it('that covers the results of the rows below counts once', async () => {
    const filled = new FilledForm().set('PT.02', 'result', undefined);
    const merged = `<mergeCells><mergeCell ref="${filled.cell('PT.01', 'result')}:${filled.cell('PT.02', 'result')}"/></mergeCells>`;
    const xml = sheetXml(filled.rows).replace('</worksheet>', `${merged}</worksheet>`);

    const reading = await readBytes(buildXlsx([{ xml }]), filled.form);

    expect(placesOf(problemsOf(reading))).toEqual([['missing-value', filled.cell('PT.02', 'result')]]);
  });
});

describe('the XML of a workbook', () => {
  const filled = new FilledForm();
  const sheetPart = 'xl/worksheets/sheet1.xml';

  async function valueIn(
    change: (parts: Record<string, string>) => Record<string, string | Uint8Array>,
  ): Promise<unknown> {
    const reading = await readBytes(zipParts(change(workbookParts([{ rows: filled.rows }]))), filled.form);

    return accepted(reading).movements['PT.01'];
  }

  it('may put a prefix before every element', async () => {
    const value = await valueIn((parts) => {
      const sheet = parts[sheetPart] ?? '';
      return { ...parts, [sheetPart]: sheet.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=') };
    });

    expect(value).toBe(10);
  });

  it('may leave out addresses', async () => {
    const value = await valueIn((parts) => {
      const rows = filled.rows.map((row) => row.slice(0, 8));
      return {
        ...parts,
        [sheetPart]: sheetXml(rows)
          .replaceAll(/<c r="[A-Z]+\d+"/g, '<c')
          .replaceAll(/ r="\d+"/g, ''),
      };
    });

    expect(value).toBe(10);
  });

  it('may be in UTF-16', async () => {
    const value = await valueIn((parts) => ({
      ...parts,
      [sheetPart]: Buffer.from(`\uFEFF${parts[sheetPart]}`, 'utf16le'),
    }));

    expect(value).toBe(10);
  });

  it('may hold comments, instructions and single quotes', async () => {
    const value = await valueIn((parts) => ({
      ...parts,
      [sheetPart]: `<?xml version='1.0'?><!-- <c> -->${parts[sheetPart]?.replaceAll('"', "'")}<!-- > -->`,
    }));

    expect(value).toBe(10);
  });

  it('may name its parts by absolute targets, in any case', async () => {
    const value = await valueIn(({ [sheetPart]: sheet = '', ...parts }) => ({
      ...parts,
      'XL/Blatt.xml': sheet,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        'worksheets/sheet1.xml',
        '/xl/blatt.xml',
      ),
    }));

    expect(value).toBe(10);
  });

  it('may give rows and cells in any order', async () => {
    const value = await valueIn((parts) => {
      const rows = [...(parts[sheetPart] ?? '').matchAll(/<row.*?<\/row>/g)].map(([row]) => row);
      return { ...parts, [sheetPart]: `<worksheet><sheetData>${rows.toReversed().join('')}</sheetData></worksheet>` };
    });

    expect(value).toBe(10);
  });

  it.each([
    ['unclosed', '<worksheet><row>'],
    ['crossed', '<worksheet><row><c></row></c></worksheet>'],
    ['of two roots', '<worksheet/><worksheet/>'],
    ['of text alone', 'Mã'],
    ['empty', ''],
    ['with an unknown entity', '<worksheet>&nbsp;</worksheet>'],
    ['with a bare ampersand', '<worksheet>a & b</worksheet>'],
    ['with a character that XML forbids', '<worksheet>&#0;</worksheet>'],
    ['with an attribute twice', '<worksheet a="1" a="2"/>'],
    ['with an attribute without quotes', '<worksheet a=1/>'],
    ['with an unclosed comment', '<worksheet/><!-- '],
    ['with one cell twice', '<worksheet><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></worksheet>'],
    ['with an address beyond the sheet', '<worksheet><row r="1"><c r="XFE1"><v>1</v></c></row></worksheet>'],
    ['with an address that is none', '<worksheet><row r="1"><c r="1A"><v>1</v></c></row></worksheet>'],
    ['in no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])],
  ])('that is %s makes the file unreadable', async (_, sheet) => {
    const reading = await readBytes(zipParts({ ...workbookParts([{}]), [sheetPart]: sheet }), filled.form);

    expect(codesOf(reading)).toEqual(['unreadable-file']);
  });
});
