import { describe, expect, it } from 'vitest';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes, readCsv } from '../../fixtures/reports/read.ts';
import { expectedOf, sampleBytes } from '../../fixtures/reports/sample.ts';
import { windows1258 } from '../../fixtures/reports/windows-1258.ts';

const sample = sampleBytes('xom-2_2024-03.csv').toString('utf8').replace('\uFEFF', '');
const expected = expectedOf('xom-2_2024-03.csv');

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the text of a CSV', () => {
  it.each([
    ['UTF-8', Buffer.from(sample)],
    ['UTF-8 with a BOM', Buffer.from(`\uFEFF${sample}`)],
    ['UTF-16 little endian with a BOM', Buffer.from(`\uFEFF${sample}`, 'utf16le')],
    ['UTF-16 little endian', Buffer.from(sample, 'utf16le')],
    ['UTF-16 big endian with a BOM', utf16be(`\uFEFF${sample}`)],
    ['UTF-16 big endian', utf16be(sample)],
    ['decomposed UTF-8', Buffer.from(sample.normalize('NFD'))],
    ['Windows-1258', windows1258(sample.replaceAll(/[²³]/g, (mark) => (mark === '²' ? '2' : '3')))],
  ])('is read in %s', async (_, bytes) => {
    const reading = await readBytes(bytes, formOf('xom-2'));

    expect(accepted(reading)).toEqual(expected);
  });

  it('is refused where letters of UTF-8 are damaged', async () => {
    const bytes = Buffer.from(sample);
    bytes[bytes.indexOf('ế')] = 0x20;

    const reading = await readBytes(bytes, formOf('xom-2'));

    expect(codesOf(reading)).toEqual(['broken-text']);
  });

  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CRLF', '\r\n'],
  ])('may end its lines with %s', async (_, end) => {
    const reading = await readBytes(sample.replaceAll(/\r?\n/g, end), formOf('xom-2'));

    expect(accepted(reading)).toEqual(expected);
  });
});

describe('the delimiter', () => {
  it.each([';', '\t'])('may be %j', async (delimiter) => {
    const filled = new FilledForm();

    const reading = await readCsv(filled, delimiter);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });

  it('may be a comma, and then figures have points', async () => {
    const filled = new FilledForm()
      .set('2.2', 'total', '1.25')
      .set('2.2', 'met', '1.2')
      .set('NL.03', 'result', '3,500,000');

    const { indicators, resources } = accepted(await readCsv(filled, ','));

    expect([indicators['2.2'], resources['NL.03']]).toEqual([{ total: 1.25, met: 1.2 }, 3_500_000]);
  });

  it('may be declared in the first line, as Excel does', async () => {
    const filled = new FilledForm();

    const reading = await readBytes(`sep=;\r\n${filled.csv()}`, filled.form);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });
});

describe('decimal marks in a CSV', () => {
  it('are points in the whole file where one figure can have nothing else', async () => {
    const filled = new FilledForm().set('2.2', 'total', '1.2500').set('2.2', 'met', '0.75');

    const { indicators } = accepted(await readCsv(filled));

    expect(indicators['2.2']).toEqual({ total: 1.25, met: 0.75 });
  });

  it.each([
    ['NL.03', '500.000', ['500000', '500']],
    ['PT.02', '1.215', ['1215', '1.2150']],
    ['PT.03', '1.000', ['1000', '1']],
  ])('leave %s of %s open in a file of decimal points, and say how to write either', async (row, figure, readings) => {
    const filled = new FilledForm().set('2.2', 'total', '1.53').set('2.2', 'met', '1.14').set(row, 'result', figure);

    const reading = await readCsv(filled);

    expect(codesOf(reading)).toEqual(['ambiguous-figure']);
    for (const typed of readings) {
      expect(problemsOf(reading)[0]?.message.vi).toContain(`thì ghi ${typed}`);
      const repaired = await readCsv(filled.set(row, 'result', typed));
      const { movements, resources } = accepted(repaired);
      expect({ ...movements, ...resources }[row]).toBe(Number(typed));
    }
  });

  it('are commas otherwise', async () => {
    const filled = new FilledForm().set('2.2', 'total', '1.000').set('2.2', 'met', '12,5');

    const { indicators } = accepted(await readCsv(filled));

    expect(indicators['2.2']).toEqual({ total: 1000, met: 12.5 });
  });

  it('are a question for the figures that depend on them, where the file uses both', async () => {
    const filled = new FilledForm().set('2.2', 'total', '1.250').set('2.2', 'met', '0.75').set('2.3', 'met', '12,5');

    const reading = await readCsv(filled);

    expect(codesOf(reading)).toEqual(['ambiguous-figure']);
    expect(problemsOf(reading)[0]?.message.vi).toContain('Nếu là 1250 thì ghi 1250; nếu là 1,25 thì ghi 1,25.');
  });
});

describe('figures with commas in quotes, between commas', () => {
  const reading = (total: string, met: string) =>
    readCsv(new FilledForm().set('2.2', 'total', total).set('2.2', 'met', met), ',');

  it('are Vietnamese decimals where they can be nothing else', async () => {
    expect(accepted(await reading('12,75', '12,5')).indicators['2.2']).toEqual({ total: 12.75, met: 12.5 });
  });

  it('are thousands where another figure proves points', async () => {
    expect(accepted(await reading('1,000', '12.5')).indicators['2.2']).toEqual({ total: 1000, met: 12.5 });
  });

  it.each([
    ['1,530', '1,14'],
    ['1,250', '1'],
  ])('are a question where they can be either: %s beside %s', async (total, met) => {
    const read = await reading(total, met);

    expect(codesOf(read)).toEqual(['ambiguous-figure']);
    expect(problemsOf(read)[0]?.found).toBe(total);
  });
});

describe('a figure that its marks split into fields', () => {
  /** The filled form, with other fields behind the unit of one row. */
  function withFields(code: string, fields: string, delimiter = ','): string {
    const lines = new FilledForm().csv(delimiter).split('\r\n');
    const unitAndRest = /(?<=[,;](?:km|hộ|m²|đồng)[,;]).*$/;
    return lines
      .map((line) => (line.startsWith(`${code}${delimiter}`) ? line.replace(unitAndRest, fields) : line))
      .join('\r\n');
  }

  it.each([
    ['NL.03', '3,500,000,', ',', '3,500,000', 5],
    ['NL.03', '3,500,000 đồng', ',', '3,500,000 đồng', 5],
    ['PT.02', '1,215,', ',', '1,215', 5],
    ['PT.02', '1,215 m²', ',', '1,215 m²', 5],
    ['PT.02', '1;215;', ';', '1;215', 5],
    ['4', '185,10,4,56,2,', ',', '185,10,4,56,2', 8],
    ['4', '185,10,4,56,2,3,', ',', '185,10,4,56,2,3', 8],
  ])('is refused: %s with %s', async (...[code, fields, delimiter, found, column]) => {
    const read = await readBytes(withFields(code, fields, delimiter), formOf('xom-2'));

    expect(problemsOf(read)).toMatchObject([{ code: 'split-figure', row: code, found, place: { column } }]);
  });

  it.each([
    ['PT.03', '8,2 hộ mới'],
    ['PT.03', '8,2 hộ'],
    ['PT.03', '8,2023'],
    ['PT.03', '8,"Đợt 1"'],
    ['PT.03', '8,,,'],
    ['PT.03', '8,Xong, tốt'],
  ])('is not seen in a note: %s with %s', async (code, fields) => {
    const { movements } = accepted(await readBytes(withFields(code, fields), formOf('xom-2')));

    expect(movements[code]).toBe(8);
  });

  it('is not seen in a column of sums to date beside the month', async () => {
    const text = withFields('PT.03', '8,25,').replace('Kết quả trong tháng,', 'Kết quả trong tháng,Lũy kế,');

    expect(accepted(await readBytes(text, formOf('xom-2'))).movements['PT.03']).toBe(8);
  });
});

describe('quotes and places in a CSV', () => {
  it('gives the line of the file and the number of the field', async () => {
    const filled = new FilledForm().set('PT.06', 'result', 'ba');
    const [line] = filled
      .csv()
      .split('\r\n')
      .flatMap((text, index) => (text.startsWith('PT.06') ? [index + 1] : []));

    const reading = await readCsv(filled);

    expect(placesOf(problemsOf(reading))).toEqual([['not-a-number', `${line}:4`]]);
  });

  it('counts the lines inside quotes', async () => {
    const filled = new FilledForm().set('PT.06', 'result', 'ba').set('PT.01', 'label', 'hai "xa"');
    const text = filled.csv().replace('hai ""xa""', 'hai\r\n""xa""');
    const line = text.slice(0, text.indexOf('PT.06')).split('\r\n').length;

    const reading = await readBytes(text, filled.form);

    expect(placesOf(problemsOf(reading))).toEqual([['not-a-number', `${line}:4`]]);
  });

  it('does not let a quote that is never closed swallow the report', async () => {
    const filled = new FilledForm();
    const text = filled.csv().replace('Thiếu vốn.', '"Thiếu vốn.');

    const { notes, nominations } = accepted(await readBytes(text, filled.form));

    expect([notes.difficulties, nominations.length]).toEqual(['"Thiếu vốn.', 1]);
  });
});
