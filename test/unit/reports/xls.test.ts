import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/domain/problem.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { limits } from '../../../shared/reports/limits.ts';
import { buildCompound } from '../../fixtures/reports/build-compound.ts';
import {
  at,
  bof,
  buildXls,
  f64,
  record,
  u16,
  u32,
  unicode,
  workbookStream,
  type XlsParts,
} from '../../fixtures/reports/build-xls.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, placesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';

/** Where the length of road opened (PT.01) stands, counted from 0 as the records do. */
const cell = new FilledForm().cell('PT.01', 'result');
const place = (style = 0): Buffer => at(Number(cell.slice(1)) - 1, 3, style);

/** A filled form with these records in place of that cell. */
function readWith(records: readonly Buffer[], parts: XlsParts = {}): Promise<Reading<Report>> {
  const filled = new FilledForm().set('PT.01', 'result', undefined);
  return readBytes(buildXls([{ rows: filled.rows, records }], parts), filled.form);
}

async function valueOf(records: readonly Buffer[], parts: XlsParts = {}): Promise<unknown> {
  const reading = await readWith(records, parts);
  return reading.ok ? reading.report.movements['PT.01'] : placesOf(reading.problems);
}

const formula = (result: Buffer, flags = 0): Buffer => record(0x0006, place(), result, u16(flags), Buffer.alloc(8));
/** A result that is no number: its kind, its value, and the mark. */
const special = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
const rk = (value: number, flags: number): Buffer => record(0x027e, place(), u32((value * 4 + flags) >>> 0));
const xf = (format: number): Buffer => record(0x00e0, u16(0), u16(format), Buffer.alloc(16));

describe('a cell of an XLS', () => {
  it.each([
    ['a double', [record(0x0203, place(), f64(12.5))], 12.5],
    ['a double with a binary tail', [record(0x0203, place(), f64(96.40000000000001))], 96.4],
    ['a whole number in four bytes', [rk(1250, 2)], 1250],
    ['hundredths in four bytes', [rk(1234, 3)], 12.34],
    ['half a double in four bytes', [record(0x027e, place(), u32(f64(12.5).readUInt32LE(4)))], 12.5],
    ['one of several in four bytes', [record(0x00bd, place().subarray(0, 4), u16(0), u32(7 * 4 + 2), u16(3))], 7],
    ['a text', [record(0x0204, place(), unicode('1.250,5'))], 1250.5],
    ['a text with fonts', [record(0x00d6, place(), unicode('8'), u16(1), u32(0))], 8],
    ['a formula with its result', [formula(f64(2))], 2],
    ['a formula with the result zero', [formula(f64(0))], 0],
    ['a formula that Excel recalculates', [formula(f64(2), 2)], 2],
    ['a formula with a text', [formula(special(0)), record(0x0207, unicode('8'))], 8],
    ['a shared formula with a text', [formula(special(0)), record(0x04bc), record(0x0207, unicode('8'))], 8],
  ])('that is %s is read as its value', async (_, records, value) => {
    expect(await valueOf(records)).toBe(value);
  });

  it.each([
    ['blank', [], 'missing-value'],
    ['a formula without its result', [formula(f64(0), 2)], 'uncalculated-formula'],
    ['a formula whose text is lost', [formula(special(0))], 'uncalculated-formula'],
    ['a formula that gives an empty text', [formula(special(3))], 'missing-value'],
    ['a formula that gives TRUE', [formula(special(1, 1))], 'not-a-number'],
    ['a formula that gives an error', [formula(special(2, 7))], 'error-cell'],
    ['an error', [record(0x0205, place(), Buffer.from([0x17, 1]))], 'error-cell'],
    ['TRUE', [record(0x0205, place(), Buffer.from([1, 0]))], 'not-a-number'],
    ['no number', [record(0x0203, place(), f64(Number.NaN))], 'error-cell'],
    ['infinite', [record(0x0203, place(), f64(Number.POSITIVE_INFINITY))], 'error-cell'],
  ])('that is %s is a problem at its place', async (_, records, code) => {
    expect(await valueOf(records)).toEqual([[code, cell]]);
  });

  it('in the format of a date is a date, since 1900 or 1904', async () => {
    const dated = [record(0x0203, place(1), f64(45_366))];
    const globals = [xf(0), xf(14)];

    const found = await Promise.all(
      [globals, [...globals, record(0x0022, u16(1))]].map(async (own) =>
        problemsOf(await readWith(dated, { globals: own })),
      ),
    );

    expect(found.flat().map((problem) => problem.found)).toEqual(['15/03/2024', '16/03/2028']);
  });

  it.each([
    ['0.0%', 'wrong-unit'],
    ['#,##0 "ngày"', 10],
    ['dd/mm', 'date-not-figure'],
  ])('in the format %s of the file’s own is what that says', async (format, expected) => {
    const globals = [record(0x041e, u16(164), unicode(format)), xf(0), xf(164)];

    const value = await valueOf([record(0x0203, place(1), f64(10))], { globals });

    expect(value).toEqual(typeof expected === 'number' ? expected : [[expected, cell]]);
  });

  it('that covers the totals of the rows below counts for each of them', async () => {
    const filled = new FilledForm().set('17.4', 'total', 120).set('17.5', 'total', undefined);
    const top = Number(filled.cell('17.4', 'total').slice(1)) - 1;
    const merged = record(0x00e5, u16(1), u16(top), u16(top + 1), u16(3), u16(3));

    const reading = await readBytes(buildXls([{ rows: filled.rows, records: [merged] }]), filled.form);

    expect(accepted(reading).indicators['17.5']).toEqual({ total: 120, met: 90 });
  });
});

describe('the texts of an XLS', () => {
  const point = (index: number): Buffer => record(0x00fd, place(), u32(index));
  const latin = (text: string): Buffer =>
    Buffer.concat([u16(text.length), Buffer.from([0]), Buffer.from(text, 'latin1')]);
  const table = (count: number, ...parts: readonly Buffer[]): Buffer =>
    record(0x00fc, u32(count), u32(count), ...parts);
  const goesOn = (...parts: readonly Buffer[]): Buffer => record(0x003c, ...parts);

  it.each([
    ['of one byte a letter', [table(2, latin('a'), latin('12'))]],
    ['of two bytes a letter', [table(2, unicode('ệ'), unicode('12'))]],
    [
      'with fonts and reading aids',
      [
        table(
          2,
          u16(1),
          Buffer.from([0x0d]),
          u16(2),
          u32(3),
          Buffer.from('ệ', 'utf16le'),
          Buffer.alloc(8 + 3),
          latin('12'),
        ),
      ],
    ],
    ['that begin in the next record', [table(2, latin('a')), goesOn(latin('12'))]],
    [
      'whose letters go on in the next record',
      [table(2, latin('a'), u16(2), Buffer.from([0, 0x31])), goesOn(Buffer.from([0, 0x32]))],
    ],
    [
      'whose letters go on in another width',
      [table(2, latin('a'), u16(2), Buffer.from([0, 0x31])), goesOn(Buffer.from([1, 0x32, 0]))],
    ],
    [
      'whose fonts go on in the next record',
      [
        table(2, u16(1), Buffer.from([8]), u16(2), Buffer.from('a'), Buffer.alloc(3)),
        goesOn(Buffer.alloc(5), latin('12')),
      ],
    ],
  ])('%s are found by their number', async (_, globals) => {
    expect(await valueOf([point(1)], { globals })).toBe(12);
  });

  it.each([
    ['that a cell points to in vain', [table(1, latin('a'))]],
    ['that are fewer than they are said to be', [table(2, latin('a'))]],
    ['that are shorter than they are said to be', [table(2, latin('a'), u16(9), Buffer.from([0, 0x31]))]],
    ['cut within a letter', [table(2, latin('a'), u16(2), Buffer.from([1, 0x31, 0, 0x32]))]],
    ['whose aids have no end', [table(2, u16(1), Buffer.from([4]), u32(4_000_000_000), Buffer.from('a'))]],
  ])('%s make the file unreadable', async (_, globals) => {
    expect(codesOf(await readWith([point(1)], { globals }))).toEqual(['unreadable-file']);
  });
});

describe('the sheets of an XLS', () => {
  it.each([1, 2])('that are hidden (%d) never count', async (state) => {
    const [filled, old] = [new FilledForm(), new FilledForm().set('PT.01', 'result', 99)];
    const file = buildXls([{ name: 'Cũ', state, rows: old.rows }, { rows: filled.rows }, { name: 'Biểu đồ', kind: 2 }]);

    expect(accepted(await readBytes(file, filled.form)).movements['PT.01']).toBe(10);
  });

  it('do not hold the cells of a chart within them', async () => {
    const chart = [bof(0x0020), record(0x0203, at(0, 0), f64(1)), record(0x000a)];
    const value = [record(0x0203, place(), f64(10))];

    expect(await valueOf([...chart, ...value])).toBe(10);
  });

  it('may be larger than the sectors of short streams', async () => {
    const filled = new FilledForm();
    const file = buildXls([{ name: 'Khác', rows: [['x'.repeat(4000)]] }, { rows: filled.rows }]);

    expect(accepted(await readBytes(file, filled.form)).unit).toBe('xom-2');
  });

  it('may come without the compound file around them', async () => {
    const filled = new FilledForm();

    expect(accepted(await readBytes(workbookStream([{ rows: filled.rows }]), filled.form)).unit).toBe('xom-2');
  });

  it('are those of the file itself, not of a workbook embedded in it', async () => {
    const [filled, other] = [new FilledForm(), new FilledForm('xom-3')];
    const streams = { Embedded: workbookStream([{ rows: other.rows }]) };

    expect(accepted(await readBytes(buildXls([{ rows: filled.rows }], { streams }), filled.form)).unit).toBe('xom-2');
  });
});

describe('an old Office file that is no workbook of Excel 97', () => {
  const nothing = Buffer.alloc(10);

  it.each([
    [
      'a new one behind a password',
      buildCompound({ EncryptionInfo: nothing, EncryptedPackage: nothing }),
      'encrypted-file',
    ],
    ['one behind a password', buildXls([{}], { globals: [record(0x002f, u16(1))] }), 'encrypted-file'],
    ['one with macros', buildXls([{}], { streams: { _VBA_PROJECT_CUR: nothing } }), 'macro-file'],
    ['one with a macro sheet, hidden or not', buildXls([{ kind: 1, state: 2 }]), 'macro-file'],
    ['a Word document', buildCompound({ WordDocument: nothing }), 'unsupported-doc'],
    ['one of Excel 95', buildCompound({ Book: nothing }), 'unsupported-old-excel'],
    ['one that says it is of Excel 95', buildXls([{}], { version: 0x0500 }), 'unsupported-old-excel'],
    [
      'one of Excel 4 without a compound file',
      Buffer.concat([record(0x0409, u16(0), u16(0x10), u16(0)), nothing]),
      'unsupported-old-excel',
    ],
    ['a presentation', buildCompound({ 'PowerPoint Document': nothing }), 'unknown-format'],
    ['an empty one', buildCompound({}), 'unknown-format'],
  ])('is refused by what it is: %s', async (_, file, code) => {
    expect(codesOf(await readBytes(file, new FilledForm().form))).toEqual([code]);
  });
});

describe('a hostile XLS', () => {
  const { form } = new FilledForm();
  const codes = async (file: Uint8Array): Promise<string[]> => codesOf(await readBytes(file, form));
  const header = (changes: readonly [at: number, value: number][]): Buffer => {
    const file = Buffer.from(sampleBytes('xom-4_2024-03.xls'));
    for (const [offset, value] of changes) file.writeUInt32LE(value, offset);
    return file;
  };

  it.each([
    ['whose directory runs in a circle', header([[512 + 0x16 * 4, 0x16]])],
    ['whose directory begins outside the file', header([[48, 1_000_000]])],
    ['whose tables lie outside the file', header([[76, 1_000_000]])],
    ['with tables without measure', header([[44, 4_000_000_000]])],
    ['with sectors of another size', header([[30, 0x0006_0014]])],
    ['with a stream longer than the file', header([[512 + 0x16 * 512 + 128 + 120, 4_000_000_000]])],
    ['with neighbours in a circle', header([[512 + 0x16 * 512 + 128 + 68, 1]])],
    ['cut off behind its mark', sampleBytes('xom-4_2024-03.xls').subarray(0, 8)],
    ['cut off within its stream', sampleBytes('xom-4_2024-03.xls').subarray(0, 9000)],
    ['without an end', buildCompound({ Workbook: bof(5) })],
    [
      'whose record is longer than the stream',
      buildCompound({ Workbook: Buffer.concat([bof(5), u16(0x85), u16(9999)]) }),
    ],
    [
      'whose sheet begins elsewhere',
      buildXls([{}], { globals: [record(0x0085, u32(3), Buffer.from([0, 0, 1, 0, 65]))] }),
    ],
    ['with one cell twice', buildXls([{ rows: [[1]], records: [record(0x0203, at(0, 0), f64(2))] }])],
    ['with a cell beyond the sheet', buildXls([{ records: [record(0x0203, at(0, 60_000), f64(2))] }])],
    ['with merged ranges that are not there', buildXls([{ records: [record(0x00e5, u16(9))] }])],
  ])('%s is unreadable', async (_, file) => {
    expect(await codes(file)).toEqual(['unreadable-file']);
  });

  it('with two sheets on the same bytes is unsafe', async () => {
    const again = record(0x0085, u32(0), Buffer.from([0, 0, 1, 0, 65]));

    expect(await codes(buildXls([], { globals: [again, again] }))).toEqual(['unsafe-file']);
  });

  it.each([
    ['cells', buildXls([{ records: [record(0x0203, at(0, 0), f64(1))], rows: manyRows(limits.cells / 200 + 1) }])],
    ['records', buildXls([{ records: Array.from({ length: limits.binaryRecords }, () => record(0x0201)) }])],
    [
      'rows',
      buildXls([{ records: Array.from({ length: limits.rows + 1 }, (_, row) => record(0x0203, at(row, 0), f64(1))) }]),
    ],
    ['texts', buildXls([{}], { globals: [record(0x00fc, u32(0), u32(4_000_000_000))] })],
    ['letters', buildXls([{}], { globals: [record(0x00fc, u32(1), u32(1), u16(60_000), Buffer.alloc(100))] })],
    ['formats', buildXls([{}], { globals: Array.from({ length: limits.styles + 1 }, () => xf(0)) })],
    ['sheets', buildXls(Array.from({ length: limits.sheets + 1 }, () => ({})))],
  ])('with too many %s is refused', async (_, file) => {
    expect(await codes(file)).toEqual(['too-many-cells']);
  });
});

function manyRows(count: number): number[][] {
  return Array.from({ length: count }, (_, row) => (row === 0 ? [] : Array.from({ length: 201 }, () => 1)));
}
