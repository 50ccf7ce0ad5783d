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
