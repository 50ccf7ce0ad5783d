import { describe, expect, it } from 'vitest';
import type { fileTexts } from '../../../shared/domain/problem-texts/file.ts';
import type { formTexts } from '../../../shared/domain/problem-texts/form.ts';
import type { rowTexts } from '../../../shared/domain/problem-texts/row.ts';
import type { unreadTexts } from '../../../shared/domain/problem-texts/unread.ts';
import type { Place } from '../../../shared/domain/problem.ts';
import { limits } from '../../../shared/reports/limits.ts';
import { buildCompound } from '../../fixtures/reports/build-compound.ts';
import { buildXlsx, stylesXml, workbookParts, zipParts } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { problemsOf, readBytes } from '../../fixtures/reports/read.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';

// What only the thread that reads can say is in test/unit/reader.
type Code =
  | Exclude<keyof typeof unreadTexts, 'too-heavy'>
  | keyof typeof fileTexts
  | keyof typeof formTexts
  | keyof typeof rowTexts;

interface Case {
  file: Uint8Array | string;
  /** Whose slot; a hamlet's unless given. */
  unit?: string;
  place: Place;
  row?: string;
  found?: string;
}

const whole: Place = { file: 'whole' };
const binary = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A filled form, spoilt by `change`, with the place that it returns. */
function spoilt(unit: string, change: (filled: FilledForm) => Omit<Case, 'file' | 'unit'>): Case {
  const filled = new FilledForm(unit);
  const expected = change(filled);
  return { file: filled.xlsx(), unit, ...expected };
}

const hamlet = (change: (filled: FilledForm) => Omit<Case, 'file' | 'unit'>): Case => spoilt('xom-2', change);
const office = (change: (filled: FilledForm) => Omit<Case, 'file' | 'unit'>): Case => spoilt('van-phong-ubnd', change);

function json(text: string, pointer: string, more: Omit<Partial<Case>, 'file'> = {}): Case {
  return { file: text, unit: 'tram-y-te', place: { pointer }, ...more };
}

function dated(): Case {
  const filled = new FilledForm().set('PT.04', 'result', { xml: 's="1"><v>45366</v>' });
  const place = filled.place('PT.04', 'result');
  return { file: filled.xlsx({ 'xl/styles.xml': stylesXml([0, 14]) }), place, row: 'PT.04', found: '15/03/2024' };
}

const cases: Record<Code, Case> = {
  'empty-file': { file: '', place: whole },
  'file-too-large': { file: new Uint8Array(limits.fileBytes + 1).fill(120), place: whole },
  'unreadable-file': { file: sampleBytes('xom-van-thanh_2024-03.xlsx').subarray(0, 5000), place: whole },
  'unsafe-file': {
    file: buildXlsx([{ xml: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }]),
    place: whole,
  },
  'unpacks-too-large': { file: buildXlsx([{ xml: ' '.repeat(limits.unpackedBytes) }]), place: whole },
  'too-many-cells': { file: 'x;y\n'.repeat(limits.cells), place: whole },
  'broken-text': { file: binary(`Tháng ${'\xe1\xbb\x87'.repeat(50)} \xe1\xbb x`), place: whole },
  'encrypted-file': { file: buildCompound({ EncryptedPackage: Buffer.alloc(10) }), place: whole },
  'macro-file': { file: buildXlsx([], { 'xl/vbaProject.bin': 'x' }), place: whole },
  'unsupported-old-excel': { file: buildCompound({ Book: Buffer.alloc(10) }), place: whole },
  'unsupported-xlsb': { file: zipParts({ 'xl/workbook.bin': 'x' }), place: whole },
  'unsupported-xml': { file: '<?xml version="1.0"?><Workbook/>', place: whole },
  'unsupported-doc': { file: buildCompound({ WordDocument: Buffer.alloc(10) }), place: whole },
  'unsupported-rtf': { file: '{\\rtf1 Báo cáo}', place: whole },
  'unsupported-pdf': { file: '%PDF-1.7\n', place: whole },
  'unsupported-image': { file: binary('\x89PNG\r\n\x1a\n'), place: whole },
  'unsupported-html': { file: '\n<!DOCTYPE html><table><tr><td>Mã</td></tr></table>', place: whole },
  'unsupported-archive': { file: zipParts({ 'bao-cao.xlsx': 'x' }), place: whole },
  'unsupported-program': { file: binary('MZ\x90\0\x03'), place: whole },
  'unknown-format': { file: binary('\x01\x02\x03\x04'), place: whole },
  'too-many-problems': {
    file: `{"unit": "xom-2", "period": "2024-03", ${Array.from({ length: 300 }, (_, index) => `"f${index}": 1`).join()}}`,
    place: whole,
  },

  'no-report': { file: 'Kính gửi UBND xã\nXin chào', place: whole },
  'several-reports': (() => {
    const { rows } = new FilledForm();
    const file = buildXlsx([
      { name: 'Một', rows },
      { name: 'Hai', rows },
    ]);
    return { file, place: { sheet: 'Hai', cell: 'A5' }, found: 'I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO' };
  })(),
  'missing-unit': hamlet((filled) => {
    filled.replace('Đơn vị báo cáo: Xóm 2', 'Xóm 2');
    return { place: whole };
  }),
  'unknown-unit': hamlet((filled) => {
    filled.replace('Đơn vị báo cáo: Xóm 2', 'Đơn vị báo cáo: Xóm 99');
    return { place: { sheet: 'Báo cáo', cell: 'A4' }, found: 'Xóm 99' };
  }),
  'other-unit': hamlet((filled) => {
    filled.replace('Đơn vị báo cáo: Xóm 2', 'Đơn vị báo cáo: Xóm 3');
    return { place: { sheet: 'Báo cáo', cell: 'A4' }, found: 'Xóm 3' };
  }),
  'missing-period': hamlet((filled) => {
    filled.replace('Tháng 3 năm 2024', '');
    return { place: whole };
  }),
  'other-period': hamlet((filled) => {
    filled.replace('Tháng 3 năm 2024', 'Tháng 4 năm 2024');
    return { place: { sheet: 'Báo cáo', cell: 'A3' }, found: 'Tháng 4 năm 2024' };
  }),
  'table-in-other-unit': hamlet((filled) => {
    filled.replace('III. HUY ĐỘNG NGUỒN LỰC', 'III. HUY ĐỘNG NGUỒN LỰC', 'ĐVT: triệu đồng');
    return { place: filled.placeOfLine('III. HUY ĐỘNG NGUỒN LỰC', 'B'), found: 'ĐVT: triệu đồng' };
  }),
  'missing-header': hamlet((filled) => {
    const at = filled.rows.findIndex((row) => row[0] === 'II. PHONG TRÀO THI ĐUA');
    filled.rows.splice(at + 1, 1);
    return { place: filled.placeOfLine('II. PHONG TRÀO THI ĐUA'), found: 'II. PHONG TRÀO THI ĐUA' };
  }),
  'missing-column': hamlet((filled) => {
    const header = filled.rows.findIndex((row) => row[3] === 'Kết quả trong tháng');
    filled.rows[header] = ['Mã', 'Nội dung', 'ĐVT', 'Lũy kế', 'Ghi chú'];
    return { place: { sheet: 'Báo cáo', cell: `A${header + 1}` } };
  }),
  'repeated-column': hamlet((filled) => {
    const header = filled.rows.findIndex((row) => row[3] === 'Kết quả trong tháng');
    filled.rows[header] = ['Mã', 'Nội dung', 'ĐVT', 'Kết quả trong tháng', 'Kết quả trong tháng'];
    return { place: { sheet: 'Báo cáo', cell: `E${header + 1}` }, found: 'Kết quả trong tháng' };
  }),
  'too-long': hamlet((filled) => {
    filled.replace('Thiếu vốn.', 'a'.repeat(limits.noteCharacters + 1));
    return { place: filled.placeOfLine('IV. KHÓ KHĂN, VƯỚNG MẮC'), found: `${'a'.repeat(79)}…` };
  }),
  'not-a-nomination': hamlet((filled) => {
    filled.replace('Cá nhân', 'Gia đình', 'Ông A', 'Hiến đất');
    return { place: filled.placeOfLine('Gia đình'), found: 'Gia đình' };
  }),
  'missing-name': json(
    '{"unit":"tram-y-te","period":"2024-03","nominations":[{"kind":"individual","achievement":"x"}]}',
    '/nominations/0',
  ),
  'too-many-nominations': hamlet((filled) => {
    for (let more = 0; more < limits.nominations; more += 1) filled.rows.push(['Cá nhân', `Ông ${more}`, 'Hiến đất']);
    return { place: filled.placeOfLine('VI. ĐỀ NGHỊ KHEN THƯỞNG') };
  }),
  'not-json': { file: '{\n "unit": "xom-2",\n}', place: { line: 3, column: 2 } },
  'too-deep': { file: '['.repeat(100_000), place: whole },
  'repeated-field': json('{"unit":"tram-y-te","period":"2024-03","period":"2024-04"}', '/period', { found: 'period' }),
  'unknown-field': json('{"unit":"tram-y-te","period":"2024-03","ghiChu":1}', '/ghiChu', { found: 'ghiChu' }),
  'forbidden-field': json(
    '{"unit":"tram-y-te","period":"2024-03","indicators":{"__proto__":{}}}',
    '/indicators/__proto__',
    {
      found: '__proto__',
    },
  ),
  'wrong-type': json('{"unit":"tram-y-te","period":"2024-03","notes":[]}', '/notes', { found: '[…]' }),

  'unknown-code': hamlet((filled) => {
    const place = filled.place('PT.04', 'code');
    filled.set('PT.04', 'code', 'PT.99');
    return { place, row: 'PT.99', found: 'PT.99' };
  }),
  'ambiguous-code': office((filled) => {
    const place = filled.place('17.10', 'code');
    filled.set('17.10', 'label', 'Chỉ tiêu khác').set('17.10', 'code', 17.1);
    return { place, row: '17.1', found: '17.1' };
  }),
  'code-as-date': (() => {
    const filled = new FilledForm();
    const place = filled.place('2.3', 'code');
    filled.set('2.3', 'label', 'Đường ngõ').set('2.3', 'code', { xml: 's="1"><v>45353</v>' });
    return {
      file: filled.xlsx({ 'xl/styles.xml': stylesXml([0, 14]) }),
      place,
      row: '02/03/2024',
      found: '02/03/2024',
    };
  })(),
  'repeated-code': hamlet((filled) => {
    filled.insertBefore('PT.02', ['PT.01', 'Chiều dài đường xóm mở rộng 6m', 'm', 5]);
    const at = filled.rows.findLastIndex((row) => row[0] === 'PT.01') + 1;
    return { place: { sheet: 'Báo cáo', cell: `A${at}` }, row: 'PT.01', found: 'PT.01' };
  }),
  'foreign-row': hamlet((filled) => {
    filled.insertBefore('17.4', ['14.3', 'Người dân sử dụng ứng dụng khám chữa bệnh từ xa', 'người', 10, 5]);
    return { place: filled.placeOfLine('14.3'), row: '14.3', found: '14.3' };
  }),
  'missing-row': hamlet((filled) => {
    filled.remove('PT.06');
    return { place: filled.placeOfLine('II. PHONG TRÀO THI ĐUA'), row: 'PT.06', found: '' };
  }),
  'missing-value': hamlet((filled) => {
    filled.set('PT.06', 'result', undefined);
    return { place: filled.place('PT.06', 'result'), row: 'PT.06', found: '' };
  }),
  'not-a-number': hamlet((filled) => {
    filled.set('18.1', 'total', 'một trăm');
    return { place: filled.place('18.1', 'total'), row: '18.1', found: 'một trăm' };
  }),
  'ambiguous-figure': hamlet((filled) => {
    filled.set('2.2', 'total', '1,250');
    return { place: filled.place('2.2', 'total'), row: '2.2', found: '1,250' };
  }),
  'split-figure': (() => {
    const file = new FilledForm().csv(',').replace(/^(PT\.02,.*),10$/m, '$1,1,215,');
    const line = file.split('\r\n').findIndex((text) => text.startsWith('PT.02')) + 1;
    return { file, place: { line, column: 5 }, row: 'PT.02', found: '1,215' };
  })(),
  'date-not-figure': dated(),
  'error-cell': hamlet((filled) => {
    filled.set('PT.04', 'result', { xml: 't="e"><v>#REF!</v>' });
    return { place: filled.place('PT.04', 'result'), row: 'PT.04', found: '#REF!' };
  }),
  'uncalculated-formula': hamlet((filled) => {
    filled.set('PT.04', 'result', { xml: '><f>SUM(D1:D2)</f>' });
    return { place: filled.place('PT.04', 'result'), row: 'PT.04', found: '=SUM(D1:D2)' };
  }),
  'wrong-unit': hamlet((filled) => {
    filled.set('NL.03', 'result', '48 triệu');
    return { place: filled.place('NL.03', 'result'), row: 'NL.03', found: '48 triệu' };
  }),
  negative: hamlet((filled) => {
    filled.set('PT.01', 'result', -3);
    return { place: filled.place('PT.01', 'result'), row: 'PT.01', found: '-3' };
  }),
  'not-whole': hamlet((filled) => {
    filled.set('PT.03', 'result', 1.25);
    return { place: filled.place('PT.03', 'result'), row: 'PT.03', found: '1.25' };
  }),
  'too-large': hamlet((filled) => {
    filled.set('PT.04', 'result', 1e9);
    return { place: filled.place('PT.04', 'result'), row: 'PT.04', found: '1000000000' };
  }),
  'too-precise': hamlet((filled) => {
    filled.set('PT.01', 'result', '1,2345678901234567');
    return { place: filled.place('PT.01', 'result'), row: 'PT.01', found: '1,2345678901234567' };
  }),
  'met-exceeds-total': hamlet((filled) => {
    filled.set('17.5', 'met', 190);
    return { place: filled.place('17.5', 'met'), row: '17.5', found: '190' };
  }),
  'rate-above-100': office((filled) => {
    filled.set('17.3', 'total', undefined).set('17.3', 'met', undefined).set('17.3', 'result', '100,1%');
    return { place: filled.place('17.3', 'result'), row: '17.3', found: '100,1%' };
  }),
  'needs-two-figures': spoilt('tram-y-te', (filled) => {
    filled.set('14.3', 'total', undefined).set('14.3', 'met', undefined);
    return { place: filled.place('14.3', 'rate'), row: '14.3', found: '90' };
  }),
  'wrong-column': office((filled) => {
    filled.set('13.2', 'result', undefined).set('13.2', 'met', 2);
    return { place: filled.place('13.2', 'met'), row: '13.2', found: '2' };
  }),
  'contradictory-answer': hamlet((filled) => {
    filled.set('17.5', 'total', 'x');
    return { place: filled.place('17.5', 'total'), row: '17.5', found: 'x' };
  }),
  'not-yes-or-no': office((filled) => {
    filled.set('1.1', 'result', 'Cơ bản đạt');
    return { place: filled.place('1.1', 'result'), row: '1.1', found: 'Cơ bản đạt' };
  }),
  'not-a-level': office((filled) => {
    filled.set('5.5', 'result', 'Xuất sắc');
    return { place: filled.place('5.5', 'result'), row: '5.5', found: 'Xuất sắc' };
  }),
};

describe('every problem', () => {
  it.each(Object.entries(cases))(
    '%s is reported once, with its place, its row and a remedy',
    async (code, expected) => {
      const { file, unit = 'xom-2', place, row, found } = expected;

      const reading = await readBytes(file, formOf(unit));

      const reported = problemsOf(reading).filter((problem) => problem.code === code);
      expect(reported.map((problem) => problem.place)).toEqual([place]);
      expect(reported.map((problem) => problem.row)).toEqual([row]);
      expect(reported).toMatchObject([found === undefined ? {} : { found }]);
      expect(JSON.stringify(reported.map(({ message }) => message))).not.toMatch(/\{(\w+)\}/);
    },
  );

  it.each(Object.entries(cases).filter(([, { row }]) => row !== undefined))(
    '%s alone keeps the report out and brings no other problem along',
    async (code, { file, unit = 'xom-2' }) => {
      const reading = await readBytes(file, formOf(unit));

      expect(problemsOf(reading).map((problem) => problem.code)).toEqual([code]);
    },
  );
});

it('knows a workbook without sheets as one without a report', async () => {
  const reading = await readBytes(zipParts(workbookParts([])), formOf('xom-2'));

  expect(problemsOf(reading).map(({ code }) => code)).toEqual(['no-report']);
});
