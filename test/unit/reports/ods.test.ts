import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/reports/limits.ts';
import { buildOds, contentXml, rowsXml } from '../../fixtures/reports/build-ods.ts';
import { zipParts, type TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';

/** What is read where a filled form holds `cell` as the length of road opened (PT.01). */
async function valueOf(cell: TestCell): Promise<unknown> {
  const filled = new FilledForm().set('PT.01', 'result', cell);
  const reading = await readBytes(buildOds([{ rows: filled.rows }]), filled.form);
  return reading.ok ? reading.report.movements['PT.01'] : placesOf(reading.problems);
}

async function codesOfParts(parts: Record<string, string | Uint8Array>): Promise<string[]> {
  const filled = new FilledForm();
  return codesOf(await readBytes(buildOds([{ rows: filled.rows }], parts), filled.form));
}

describe('digits set apart in a cell of an ODS', () => {
  const style = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const styles =
    style('T1', 'style:text-line-through-style="solid"') +
    style('T2', 'style:text-position="super 58%"') +
    style('T3', 'style:text-line-through-style="none" style:text-position="0% 100%"');

  async function problemsOfText(text: string): Promise<unknown> {
    const filled = new FilledForm().set('PT.01', 'result', { xml: `office:value-type="string">${text}` });
    const content = contentXml(`<table:table table:name="Báo cáo">${rowsXml(filled.rows)}</table:table>`);
    const parts = { 'content.xml': content.replace('</office:automatic-styles>', `${styles}$&`) };
    const reading = await readBytes(buildOds([], parts), filled.form);
    return reading.ok ? reading.report.movements['PT.01'] : reading.problems;
  }

  it.each([
    ['<text:p><text:span text:style-name="T1">15</text:span>20</text:p>', '~~15~~20'],
    ['<text:p><text:span text:style-name="T1"><text:span>15</text:span></text:span> 20</text:p>', '~~15~~ 20'],
    ['<text:p>186<text:span text:style-name="T2">1</text:span></text:p>', '186^(1)'],
    ['<text:p>186¹</text:p>', '186¹'],
    ['<text:p>1</text:p><text:p>200</text:p>', '1 200'],
  ])('are no figure: %s', async (text, found) => {
    expect(await problemsOfText(text)).toMatchObject([{ code: 'not-a-number', found }]);
  });

  it('are one figure where the style sets nothing apart', async () => {
    expect(await problemsOfText('<text:p><text:span text:style-name="T3">1</text:span>2</text:p>')).toBe(12);
  });
});

describe('a number of an ODS whose format shows words behind it', () => {
  async function moneyOf(value: number, shown: string): Promise<unknown> {
    const xml = `office:value-type="float" office:value="${value}"><text:p>${shown}</text:p>`;
    const filled = new FilledForm().set('NL.03', 'result', { xml });
    const reading = await readBytes(buildOds([{ rows: filled.rows }]), filled.form);
    return reading.ok ? reading.report.resources['NL.03'] : reading.problems.map(({ found }) => found);
  }

  it('is refused where they are another measure', async () => {
    expect(await moneyOf(3.5, '3,5 triệu')).toEqual(['3,5 triệu']);
  });

  it.each([
    [3_500_000, '3.500.000 đồng'],
    [3_500_000, '3,5 triệu'],
    [3_500_000, '3.500.000'],
  ])('keeps its number %d where it is shown as %s', async (value, shown) => {
    expect(await moneyOf(value, shown)).toBe(value);
  });
});

describe('a cell of an ODS', () => {
  const at = new FilledForm().cell('PT.01', 'result');

  it.each([
    ['a number', 12.5, 12.5],
    ['a number with a binary tail', { xml: 'office:value-type="float" office:value="96.40000000000001">' }, 96.4],
    [
      'a number in a currency',
      { xml: 'office:value-type="currency" office:value="1250" office:currency="VND">' },
      1250,
    ],
    ['a formula with its result', { xml: 'table:formula="of:=1+1" office:value-type="float" office:value="2">' }, 2],
    ['a number shown otherwise', { xml: 'office:value-type="float" office:value="1250"><text:p>1,3 k</text:p>' }, 1250],
    ['a text', { xml: 'office:value-type="string"><text:p>1.250,5</text:p>' }, 1250.5],
    ['a text with a blank of its own', { xml: 'office:value-type="string"><text:p>1<text:s/>250</text:p>' }, 1250],
    ['a text without its paragraph', { xml: 'office:value-type="string" office:string-value="7">' }, 7],
    ['a text in spans', { xml: 'office:value-type="string"><text:p><text:span>1</text:span>2</text:p>' }, 12],
    [
      'a number with a remark',
      {
        xml: 'office:value-type="string"><office:annotation><text:p>99</text:p></office:annotation><text:p>8</text:p>',
      },
      8,
    ],
    [
      'a number beside a drawing',
      {
        xml: 'office:value-type="string"><draw:custom-shape><text:p>99</text:p></draw:custom-shape><text:p>8</text:p>',
      },
      8,
    ],
  ] satisfies [string, TestCell, number][])('that is %s is read as its value', async (_, cell, value) => {
    expect(await valueOf(cell)).toBe(value);
  });

  it.each([
    ['a formula without its result', { xml: 'table:formula="of:=1+1">' }, 'uncalculated-formula'],
    [
      'a formula without its figure',
      { xml: 'table:formula="of:=1+1" office:value-type="float">' },
      'uncalculated-formula',
    ],
    [
      'a formula that gives an empty text',
      { xml: 'table:formula="of:=X" office:value-type="string" office:string-value=""><text:p/>' },
      'missing-value',
    ],
    [
      'an error',
      { xml: 'table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p>' },
      'error-cell',
    ],
    [
      'a date',
      { xml: 'office:value-type="date" office:date-value="2024-03-15"><text:p>15/03</text:p>' },
      'date-not-figure',
    ],
    ['a time', { xml: 'office:value-type="time" office:time-value="PT1H"><text:p>1:00</text:p>' }, 'date-not-figure'],
    ['TRUE', true, 'not-a-number'],
    ['a percentage', { xml: 'office:value-type="percentage" office:value="0.5">' }, 'wrong-unit'],
    ['no figure', { xml: 'office:value-type="float" office:value="nhiều">' }, 'not-a-number'],
    ['a style alone', { xml: 'table:style-name="ce1">' }, 'missing-value'],
    ['two lines', { xml: 'office:value-type="string"><text:p>1</text:p><text:p>2</text:p>' }, 'not-a-number'],
  ] satisfies [string, TestCell, string][])('that is %s is a problem at its place', async (_, cell, code) => {
    expect(await valueOf(cell)).toEqual([[code, at]]);
  });

  it('that covers the totals of the rows below counts for each of them', async () => {
    const filled = new FilledForm()
      .set('17.4', 'total', { xml: 'table:number-rows-spanned="2" office:value-type="float" office:value="120">' })
      .set('17.5', 'total', undefined);
    const xml = rowsXml(filled.rows).replaceAll('<table:table-cell/>', '<table:covered-table-cell/>');

    const { indicators } = accepted(await readBytes(buildOds([{ xml }]), filled.form));

    expect(indicators['17.5']).toEqual({ total: 120, met: 90 });
  });

  it('that is covered does not count, whatever is left in it', async () => {
    const filled = new FilledForm().set('PT.01', 'result', undefined);
    const covered = '<table:covered-table-cell office:value-type="float" office:value="5"/>';
    const xml = rowsXml(filled.rows).replace('<table:table-cell/></table:table-row>', `${covered}</table:table-row>`);
    expect(xml).toContain(covered);

    const reading = await readBytes(buildOds([{ xml }]), filled.form);

    expect(placesOf(problemsOf(reading))).toEqual([['missing-value', at]]);
  });
});

describe('the texts of an ODS', () => {
  it('keep their lines, tabs and blanks in the notes', async () => {
    const text = 'Thiếu   vốn,\n <text:s text:c="2"/>đường<text:line-break/>xấu<text:tab/>lắm';
    const filled = new FilledForm().replace('Thiếu vốn.', {
      xml: `office:value-type="string"><text:p>${text}</text:p>`,
    });

    const { notes } = accepted(await readBytes(buildOds([{ rows: filled.rows }]), filled.form));

    expect(notes.difficulties).toBe('Thiếu vốn,   đường\nxấu\tlắm');
  });
});

describe('the sheets of an ODS', () => {
  it('that are hidden never count', async () => {
    const [filled, old] = [new FilledForm(), new FilledForm().set('PT.01', 'result', 99)];
    const file = buildOds([{ name: 'Cũ', rows: old.rows, hidden: true }, { rows: filled.rows }]);

    expect(accepted(await readBytes(file, filled.form)).movements['PT.01']).toBe(10);
  });

  it('are not the tables of links, drawings or history', async () => {
    const [filled, old] = [new FilledForm(), new FilledForm().set('PT.01', 'result', 99)];
    const copy = `<table:table table:name="b">${rowsXml(old.rows)}</table:table>`;
    const asides = ['table:dde-links', 'table:tracked-changes', 'table:shapes'].map(
      (name) => `<${name}>${copy}</${name}>`,
    );
    const sheet = `<table:table table:name="a">${asides[2]}${rowsXml(filled.rows)}</table:table>`;
    const parts = { 'content.xml': contentXml(`${asides[0]}${asides[1]}${sheet}`) };

    expect(accepted(await readBytes(buildOds([], parts), filled.form)).movements['PT.01']).toBe(10);
  });

  it('give places behind repeated blank rows and columns', async () => {
    const filled = new FilledForm().set('PT.01', 'result', 'mười');
    const rows = rowsXml(filled.rows).replaceAll(
      '<table:table-row>',
      '<table:table-row><table:table-cell table:number-columns-repeated="5"/>',
    );
    const xml = `<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>${rows}`;

    const [problem] = problemsOf(await readBytes(buildOds([{ xml }]), filled.form));

    const row = 1000 + Number(filled.cell('PT.01', 'result').slice(1));
    expect(problem?.place).toEqual({ sheet: 'Báo cáo', cell: `I${row}` });
  });

  it('may repeat what they hold', async () => {
    const filled = new FilledForm();
    const twice = '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="90"/>';
    const one = '<table:table-cell office:value-type="float" office:value="90"><text:p>90</text:p></table:table-cell>';
    const xml = rowsXml(filled.rows).replaceAll(one + one, twice);
    expect(xml).toContain(twice);

    expect(accepted(await readBytes(buildOds([{ xml }]), filled.form)).indicators['17.5']).toEqual({
      total: 100,
      met: 90,
    });
  });
});

describe('a hostile ODS', () => {
  const cell = 'office:value-type="float" office:value="1"';
  const row = (attributes: string, cells: string): string =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;

  it.each([
    [
      'repeats a cell that holds something to the end',
      row('', `<table:table-cell table:number-columns-repeated="16385" ${cell}/>`),
      'too-many-cells',
    ],
    [
      'repeats a row that holds something to the end',
      row('table:number-rows-repeated="1048576"', `<table:table-cell ${cell}/>`),
      'too-many-cells',
    ],
    [
      'repeats rows and cells at once',
      row('table:number-rows-repeated="9999"', `<table:table-cell table:number-columns-repeated="16384" ${cell}/>`),
      'too-many-cells',
    ],
    [
      'repeats without measure',
      row('', '<table:table-cell table:number-columns-repeated="99999999999"/>'),
      'unreadable-file',
    ],
    ['repeats minus once', row('table:number-rows-repeated="-1"', `<table:table-cell ${cell}/>`), 'unreadable-file'],
    [
      'repeats blanks without measure',
      row(
        '',
        `<table:table-cell office:value-type="string"><text:p>${'<text:s text:c="9999999"/>'.repeat(2)}</text:p></table:table-cell>`,
      ),
      'too-many-cells',
    ],
    [
      'holds too long a text',
      row(
        '',
        `<table:table-cell office:value-type="string"><text:p>${'x'.repeat(limits.cellCharacters + 1)}</text:p></table:table-cell>`,
      ),
      'too-many-cells',
    ],
    [
      'merges beyond the sheet',
      row('', `<table:table-cell table:number-rows-spanned="9999999" ${cell}/>`),
      'unreadable-file',
    ],
    ['nests tables without measure', '<table:table-row><table:table-cell><table:table>'.repeat(30), 'unsafe-file'],
  ])('that %s is refused', async (_, xml, code) => {
    expect(codesOf(await readBytes(buildOds([{ xml }]), new FilledForm().form))).toEqual([code]);
  });

  it('with blank rows and columns to the end of every sheet costs nothing', async () => {
    const filled = new FilledForm();
    const end = row(
      'table:number-rows-repeated="1048000"',
      '<table:table-cell table:number-columns-repeated="16384"/>',
    );

    const reading = await readBytes(buildOds([{ xml: rowsXml(filled.rows) + end.repeat(100) }]), filled.form);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });

  it.each([
    ['with a DOCTYPE', { 'content.xml': '<!DOCTYPE a><a/>' }, 'unsafe-file'],
    [
      'with too many sheets',
      { 'content.xml': contentXml('<table:table/>'.repeat(limits.sheets + 1)) },
      'too-many-cells',
    ],
    ['of zeros', { 'content.xml': new Uint8Array(2 * limits.unpackedBytes) }, 'unpacks-too-large'],
    ['with macros', { 'Basic/Standard/Module1.xml': '<module/>' }, 'macro-file'],
    ['with scripts', { 'Scripts/python/a.py': 'import os' }, 'macro-file'],
    ['behind a password', { 'META-INF/manifest.xml': '<a><manifest:encryption-data/></a>' }, 'encrypted-file'],
    [
      'that is a text document',
      { 'content.xml': contentXml('').replaceAll('office:spreadsheet', 'office:text') },
      'unknown-format',
    ],
  ])('%s is refused by what it is', async (_, parts, code) => {
    expect(await codesOfParts(parts)).toEqual([code]);
  });

  it('without its content is unreadable', async () => {
    const file = zipParts({ 'META-INF/manifest.xml': '<a/>' });

    expect(codesOf(await readBytes(file, new FilledForm().form))).toEqual(['unreadable-file']);
  });

  it('with the empty lists of libraries that writers add is none', async () => {
    expect(await codesOfParts({ 'Basic/Standard/script-lb.xml': '<a/>', 'Basic/script-lc.xml': '<a/>' })).toEqual([]);
  });
});
