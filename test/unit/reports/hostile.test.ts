import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/reports/limits.ts';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { buildXlsx, sheetXml, stylesXml, workbookParts, zipParts } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { headerOffsetOf, spoilCount, spoilEntry } from '../../fixtures/reports/spoil-zip.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const form = formOf('xom-2');
const zeros = new Uint8Array(2 * limits.unpackedBytes);

/** A workbook whose sheet is 16 MB of nothing, in some 16 KB. */
function bomb(): Uint8Array {
  return zipParts({ ...workbookParts([{}]), [sheetPart]: zeros });
}

describe('a zip', () => {
  it('that declares more than a report can hold is refused before it is unpacked', async () => {
    const reading = await readBytes(bomb(), form);

    expect(codesOf(reading)).toEqual(['unpacks-too-large']);
  });

  it('that holds more than it declares is stopped at what it declares', async () => {
    const lying = spoilEntry(bomb(), sheetPart, { size: 1000 });

    const reading = await readBytes(lying, form);

    expect(codesOf(reading)).toEqual(['unsafe-file']);
  });

  it('that packs one part beyond all reason is refused, even within the size', async () => {
    const size = limits.unpackedBytes / 2;

    const reading = await readBytes(zipParts({ ...workbookParts([{}]), [sheetPart]: zeros.subarray(0, size) }), form);

    expect(codesOf(reading)).toEqual(['unpacks-too-large']);
  });

  it('whose parts together are too large is refused', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => String(index).padEnd(60, '.')).join('');
    const xml = `<worksheet><!--${lines}--></worksheet>`;
    const sheets = ['Một', 'Hai', 'Ba'].map((name) => ({ name, xml }));

    const reading = await readBytes(buildXlsx(sheets), form);

    expect(codesOf(reading)).toEqual(['unpacks-too-large']);
  });

  it('with two entries on the same bytes is refused', async () => {
    const zip = buildXlsx([{ rows: new FilledForm().rows }]);
    const overlapping = spoilEntry(zip, 'xl/workbook.xml', { headerOffset: headerOffsetOf(zip, sheetPart) });

    const reading = await readBytes(overlapping, form);

    expect(codesOf(reading)).toEqual(['unsafe-file']);
  });

  it('with 100,000 entries is refused by its count', async () => {
    const reading = await readBytes(spoilCount(buildXlsx([{}]), 100_000 % 65_536), form);

    expect(codesOf(reading)).toEqual(['unpacks-too-large']);
  });

  it('with more entries than it tells hides none: the count must fit the directory', async () => {
    const reading = await readBytes(spoilCount(buildXlsx([{}]), 1), form);

    expect(codesOf(reading)).toEqual(['unsafe-file']);
  });

  it('with more entries than any document has is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: limits.zipEntries + 1 }, (_, index) => [`a${index}`, '']));

    const reading = await readBytes(zipParts(many), form);

    expect(codesOf(reading)).toEqual(['unpacks-too-large']);
  });

  it('with an encrypted part is refused as encrypted', async () => {
    const reading = await readBytes(spoilEntry(buildXlsx([{}]), sheetPart, { flags: 1 }), form);

    expect(codesOf(reading)).toEqual(['encrypted-file']);
  });

  it.each(['../xl/evil.xml', '/xl/evil.xml', 'xl\\evil.xml', 'xl/./../../evil.xml', 'XL/WORKBOOK.XML'])(
    'with an entry called %s is refused',
    async (name) => {
      const reading = await readBytes(buildXlsx([{}], { [name]: 'x' }), form);

      expect(codesOf(reading)).toEqual(['unsafe-file']);
    },
  );

  it('whose checksum differs is unreadable: a figure may have changed', async () => {
    const reading = await readBytes(spoilEntry(buildXlsx([{}]), sheetPart, { crc: 1 }), form);

    expect(codesOf(reading)).toEqual(['unreadable-file']);
  });

  it('whose part has another name in front of it than in the directory is refused', async () => {
    const zip = Buffer.from(buildXlsx([{}]));
    zip.write('xl/styles.xml', zip.indexOf('xl/workbook.xml'));

    const reading = await readBytes(zip, form);

    expect(codesOf(reading)).toEqual(['unsafe-file']);
  });

  it.each([0.1, 0.5, 0.9, 0.99])('cut off after %d of its length is unreadable', async (share) => {
    const zip = new FilledForm().xlsx();

    const reading = await readBytes(zip.subarray(0, Math.floor(zip.length * share)), form);

    expect(codesOf(reading)).toEqual(['unreadable-file']);
    expect(problemsOf(reading)[0]?.place).toEqual({ file: 'whole' });
  });
});

describe('a sheet', () => {
  it('with a cell in XFD1048576 costs no more than one with a cell in A1', async () => {
    const filled = new FilledForm();
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const xml = sheetXml(filled.rows).replace('</sheetData>', far);

    const reading = await readBytes(buildXlsx([{ xml }]), filled.form);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });

  it.each([
    ['nests without measure', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'unsafe-file'],
    [
      'has attributes without measure',
      `<a ${Array.from({ length: 1000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      'unsafe-file',
    ],
    ['has a DOCTYPE', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>', 'unsafe-file'],
    ['has a DOCTYPE within', '<worksheet><!DOCTYPE a></worksheet>', 'unsafe-file'],
    [
      'has too many cells',
      `<a><row>${noise(limits.cells + 1, (number) => `<c><v>${number}</v></c>`)}</row></a>`,
      'too-many-cells',
    ],
    ['has too many elements', `<a>${noise(limits.xmlElements + 1, (number) => `<b${number}/>`)}</a>`, 'too-many-cells'],
    [
      'has too long a text',
      `<a><row><c t="str"><v>${'x'.repeat(limits.cellCharacters + 1)}</v></c></row></a>`,
      'too-many-cells',
    ],
    [
      'has too many entities',
      `<a>${noise(limits.xmlEntities + 1, (number) => `&#${number + 100};`)}</a>`,
      'too-many-cells',
    ],
  ])('that %s is refused', async (_, xml, code) => {
    const reading = await readBytes(buildXlsx([{ xml }]), form);

    expect(codesOf(reading)).toEqual([code]);
  });
});

/** Repeated text that does not pack well. */
function noise(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => text((index * 2_654_435_761) % 10_007)).join('');
}

describe('a JSON', () => {
  it.each([
    ['[ 100,000 deep', '['.repeat(100_000)],
    ['{ 100,000 deep', '{"a":'.repeat(100_000)],
    ['deep and closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['of 100,000 values', `[${'0,'.repeat(100_000)}0]`],
  ])('%s is refused', async (_, text) => {
    const reading = await readBytes(text, form);

    expect(codesOf(reading)).toEqual(['too-deep']);
  });
});

describe('a CSV', () => {
  it.each([
    ['of commas', ','.repeat(limits.textCharacters), 'no-report'],
    ['of more characters than the report of a whole province', 'x'.repeat(limits.textCharacters + 1), 'too-many-cells'],
    ['of fields', `Mã,Nội dung,Kết quả\n${'a,'.repeat(limits.textCharacters / 2 - 100)}`, 'too-many-cells'],
    ['of lines', 'a\n'.repeat(limits.textCharacters / 2), 'too-many-cells'],
    ['of quotes', '"'.repeat(limits.textCharacters), 'no-report'],
    ['of one long line', 'x'.repeat(limits.textCharacters), 'no-report'],
    ['of blank lines', '\n'.repeat(limits.textCharacters), 'empty-file'],
  ])('%s is refused', async (_, text, code) => {
    const reading = await readBytes(text, form);

    expect(codesOf(reading)).toEqual([code]);
  });
});

/** Each took minutes or for ever, when it was first thought of: a pattern, or the platform, took time by the square. */
describe('what takes long to understand', () => {
  const marks = '\u0316\u0301';
  const spelt = '\uFF9E\u0301';
  const filledWith = (label: string): FilledForm => {
    const filled = new FilledForm();
    return filled.insertBefore('17.4', ...Array.from({ length: 12 }, () => ['', label, 'hộ', 10, 5]));
  };

  it.each([
    ['a CSV', filledWith(`a${marks.repeat(2000)}`).csv()],
    ['a CSV, of two halves each', filledWith(`a${'\u{1D165}\u{1D16D}'.repeat(2000)}`).csv()],
    ['a CSV, spelt otherwise', filledWith(`a${spelt.repeat(2000)}`).csv()],
    ['an XLSX', filledWith(`a${spelt.repeat(2000)}`).xlsx()],
    ['a DOCX', buildDocx(bodyOf([[`a${marks.repeat(2000)}`], ...new FilledForm().rows]))],
    ['a JSON, as escapes', `{"unit":"${'\\u0316\\u0301'.repeat(100_000)}"}`],
  ])('thousands of marks on one letter are damaged text in %s', async (_, file) => {
    const reading = await readBytes(file, form);

    expect(codesOf(reading)).toEqual(['broken-text']);
  });

  it('eight marks on one letter are no fault', async () => {
    const filled = filledWith(`a${marks.repeat(4)}`);

    expect((await readBytes(filled.csv(), filled.form)).ok).toBe(true);
  });

  it.each([
    ['of points', `a${'.'.repeat(32_000)}b`],
    ['of blanks and points', `a${' .'.repeat(16_000)}b`],
    ['of zeros', ` 0${'0'.repeat(32_000)}b`],
    ['of figures', '1.'.repeat(16_000)],
    ['of brackets', '('.repeat(32_000)],
  ])('long labels %s are no row of the form', async (_, label) => {
    const filled = filledWith(label);

    const reading = await readBytes(filled.csv(), filled.form);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });

  it('formats that open brackets without end are formats of plain numbers', async () => {
    const codes = { 164: '['.repeat(500) };
    const styles = stylesXml(
      Array.from({ length: limits.styles - 1 }, () => 164),
      codes,
    );

    const reading = await readBytes(new FilledForm().xlsx({ 'xl/styles.xml': styles }), form);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });

  it.each([
    ['lines above the form', new FilledForm().insertBefore('UBND XÃ LỤC BA', ...linesOf(limits.headCells + 1))],
    ['headings', new FilledForm().insertBefore('IV. KHÓ KHĂN, VƯỚNG MẮC', ...headingsOf(limits.blocks + 1))],
    ['cells in a row', new FilledForm().insertBefore('PT.01', Array(limits.columns + 1).fill('x'))],
    [
      'characters',
      filledWith('x'.repeat(30_000)).insertBefore('PT.01', ...Array.from({ length: 20 }, () => ['y'.repeat(30_000)])),
    ],
  ])('more %s than a report has are refused', async (_, filled) => {
    const reading = await readBytes(filled.csv(), filled.form);

    expect(codesOf(reading)).toEqual(['too-many-cells']);
  });

  it('more lines of a header than a header has are rows', async () => {
    const lines = Array.from({ length: 2000 }, () => ['', '', '', 'Tổng số', 'Số đạt']);
    const filled = new FilledForm().insertBefore('2.2', ...lines);

    expect((await readBytes(filled.csv(), filled.form)).ok).toBe(true);
  });
});

function linesOf(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [`Tháng 3 năm 2024, ${'tháng 4 năm 2024 '.repeat(20)}${index}`]);
}

function headingsOf(count: number): string[][] {
  return Array.from({ length: count }, () => ['IV. KHÓ KHĂN, VƯỚNG MẮC']);
}

describe('the size of a file', () => {
  it('may be 5 MB, and not one byte more', async () => {
    const codes = await Promise.all(
      [limits.fileBytes, limits.fileBytes + 1].map(async (size) =>
        codesOf(await readBytes(new Uint8Array(size).fill(0x3b), form)),
      ),
    );

    expect(codes).toEqual([['too-many-cells'], ['file-too-large']]);
  });

  it.each([
    ['nothing', ''],
    ['a BOM', '\uFEFF'],
    ['blanks', ' \r\n\t'],
  ])('of %s is an empty file', async (_, text) => {
    const reading = await readBytes(text, form);

    expect(codesOf(reading)).toEqual(['empty-file']);
  });
});

describe('what a message quotes', () => {
  it('is short and without control characters, whatever stands in the cell', async () => {
    const filled = new FilledForm()
      .set('PT.01', 'result', `${'a\n'.repeat(500)}\u0007`)
      .set('PT.02', 'code', 'PT.\u202E99'.repeat(50));

    const problems = problemsOf(await readBytes(filled.csv().replaceAll('\u0007', ''), filled.form));

    for (const { found, message } of problems) {
      expect(Array.from(found).length).toBeLessThanOrEqual(80);
      expect(`${found}${message.vi}${message.en}`).not.toMatch(/\p{Cc}/u);
    }
  });

  it('is short also where it names what else stands there', async () => {
    const filled = new FilledForm()
      .set('PT.14', 'unit', `khẩu${'['.repeat(30_000)}`)
      .set('PT.14', 'result', '5 \u0007x');
    filled.set('PT.13', 'result', `5 ${'người'.repeat(30)}`);

    const problems = problemsOf(await readBytes(filled.xlsx(), filled.form));

    expect(problems.length).toBeGreaterThan(1);
    for (const { message } of problems) {
      expect(message.vi.length).toBeLessThan(1000);
      expect(message.vi + message.en).not.toMatch(/\p{Cc}/u);
    }
  });

  it('stops after 200 problems and tells how many more there are', async () => {
    const fields = Array.from({ length: 500 }, (_, index) => `"f${index}":1`).join();

    const problems = problemsOf(
      await readBytes(`{"unit":"tram-y-te","period":"2024-03",${fields}}`, formOf('tram-y-te')),
    );

    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems', place: { file: 'whole' } });
    expect(problems.at(-1)?.message.vi).toContain('300');
  });
});
