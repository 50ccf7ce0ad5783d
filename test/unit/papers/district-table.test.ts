import { afterEach, describe, expect, it, vi } from 'vitest';
import { districtCsv } from '../../../shared/papers/district-table/district-csv.ts';
import { districtDocx } from '../../../shared/papers/district-table/district-docx.ts';
import { districtXlsx } from '../../../shared/papers/district-table/district-xlsx.ts';
import { bigDistrict } from '../../fixtures/papers/big-district.ts';
import { documentOf, rowsOf, tableAfter, tablesIn, textsIn } from '../../fixtures/papers/docx-parts.ts';
import { openWorkbook, sheetOf } from '../../fixtures/papers/workbook.ts';

/** What a function may answer is 6 MB, and a file goes out in base64. */
const mostBytes = 4_400_000;

describe('a district’s table as a CSV', () => {
  const linesOf = (district = bigDistrict(2)) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(districtCsv(district)).split('\r\n');

  it('begins with a mark of UTF-8 and ends each line with CRLF', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(districtCsv(bigDistrict(2)));

    expect(text.startsWith('\uFEFFTổng hợp kết quả')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has a commune a line, with as many fields as the head, and both sums', () => {
    const lines = linesOf();
    const head = lines.findIndex((line) => line.startsWith('TT;Xã;'));
    const fields = lines.slice(head, head + 5).map((line) => line.replaceAll(/"[^"]*(?:""[^"]*)*"/g, 'x').split(';'));

    expect(fields.map(([, name]) => name)).toEqual(['Xã', 'Xã số 1', 'Xã số 2', 'Toàn huyện', 'Lũy kế từ đầu đợt']);
    expect(new Set(fields.map(({ length }) => length))).toEqual(new Set([17 + 20 + 18]));
    expect(fields[1]?.slice(17, 36)).toEqual([...Array(12).fill('Đ'), ...Array(5).fill('C'), '–', '–']);
    expect(fields[1]?.[37]).toBe('1235567,25');
    expect(fields[3]?.[37]).toBe('0,3');
    expect(fields[4]?.[37]).toBe('1500000000');
  });

  it('says at its end version, hash and proof', () => {
    const lines = linesOf();

    expect(lines).toContain('Phiên bản;Bản 2');
    expect(lines).toContain(`Mã băm bản tổng hợp của huyện (SHA-256);${'ab'.repeat(32)}`);
    expect(lines.at(-2)).toMatch(/^Tệp đã nhận;6 = 1 được tính \+ 1 .* \+ 1 bị mất$/);
  });

  it('has no cell that a spreadsheet would take for a date or for another figure', () => {
    const cells = linesOf().flatMap((line) => line.split(';'));

    expect(cells).toContain('2 trên 2');
    expect(cells).toContain('ngày 18/03/2024 10:00');
    expect(cells).toContain('Tiêu chí 11, 12');
    expect(cells.filter((cell) => /^\s*\d+\s*[-/.: ]\s*\d/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /^\s*\d+,\s/.test(cell))).toEqual([]);
  });

  it('leaves no text that a spreadsheet would compute', () => {
    const district = bigDistrict(1);
    const [commune] = district.content.communes;
    const named = {
      ...district,
      content: { ...district.content, communes: commune ? [{ ...commune, name: '=HYPERLINK("x")' }] : [] },
    };

    expect(linesOf(named).some((line) => line.startsWith(`1;"'=HYPERLINK(""x"")";12;`))).toBe(true);
  });

  it('has no zero where no hamlet has reported', () => {
    const district = bigDistrict(1);
    const [commune] = district.content.communes;
    const silent = commune && {
      ...commune,
      completeness: { ...commune.completeness, onTime: 0, late: 0 },
      month: { 'PT.01': 0 },
    };
    const lines = linesOf({ ...district, content: { ...district.content, communes: silent ? [silent] : [] } });

    expect(lines.find((line) => line.startsWith('1;Xã số 1;'))).toMatch(/;12;{18}$/);
  });
});

describe('a district’s table as a workbook', () => {
  it('has figures as figures, shown with all their decimals', async () => {
    const workbook = await openWorkbook(await districtXlsx(bigDistrict(2)));
    const sheet = sheetOf(workbook, 'Phong trào, nguồn lực');
    const head = sheet.getColumn(1).values.indexOf('TT');

    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Tiêu chí',
      'Phong trào, nguồn lực',
      'Chỉ tiêu tỷ lệ',
      'Nguồn gốc',
    ]);
    expect(sheet.getCell(head + 1, 3).value).toBe(1_235_567.25);
    expect(sheet.getCell(head + 1, 3).numFmt).toBe('#,##0.00');
    expect(sheet.getCell(head + 4, 3).value).toBe(1_500_000_000);
    expect(sheet.getCell(head + 4, 3).numFmt).toBe('#,##0');
    expect(sheet.getCell(head + 1, 3).font.name).toBe('Times New Roman');
  });

  it('has no text that a spreadsheet would take for a date once somebody edits it', async () => {
    const workbook = await openWorkbook(await districtXlsx(bigDistrict(2)));
    const texts: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => {
        row.eachCell(({ value }) => {
          if (typeof value === 'string') texts.push(value);
        });
      });

    expect(texts).toContain('3 trên 8');
    expect(texts.filter((text) => /^\s*\d+\s*[-/.:, ]\s*\d/.test(text) && !/^\d+\.\d+$/.test(text))).toEqual([]);
  });

  it('says on each sheet what it is about and how far it stands, and on the last its version and hash', async () => {
    const workbook = await openWorkbook(await districtXlsx(bigDistrict(2)));

    for (const sheet of workbook.worksheets) {
      expect(sheet.getCell('A1').value).toBe('Tổng hợp kết quả xây dựng nông thôn mới nâng cao huyện Đại Từ');
      expect(sheet.getColumn(1).values).toContain(
        'Số liệu điều chỉnh, bản 2, thay bản 1, lập lúc 21/03/2024 09:00; kỳ chốt lúc 20/03/2024 00:30.',
      );
    }
    expect(sheetOf(workbook, 'Nguồn gốc').getColumn(2).values).toContain('ab'.repeat(32));
  });

  it('repeats the head and the names of communes on each printed page', async () => {
    const workbook = await openWorkbook(await districtXlsx(bigDistrict(2)));

    for (const { pageSetup } of workbook.worksheets) {
      expect(pageSetup.orientation).toBe('landscape');
      expect(pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(pageSetup.printTitlesColumn).toBe('A:B');
    }
  });

  it('leaves a name that looks like a formula a text', async () => {
    const district = bigDistrict(1);
    const [commune] = district.content.communes;
    const named = {
      ...district,
      content: { ...district.content, communes: commune ? [{ ...commune, name: '=1+1' }] : [] },
    };

    const sheet = sheetOf(await openWorkbook(await districtXlsx(named)), 'Tổng hợp');

    expect(sheet.getColumn(2).values).toContain('=1+1');
  });
});

describe('a district’s table as a paper', () => {
  it('has communes, their criteria, movements and rates in annexes, and in the last its version and hash', async () => {
    const xml = documentOf(await districtDocx(bigDistrict(2)));

    expect(tableAfter(xml, 'Phụ lục I').at(-1)?.slice(0, 5)).toEqual(['', 'Toàn huyện', '24', '10', '4']);
    expect(tableAfter(xml, 'Phụ lục II')[1]?.slice(1, 5)).toEqual(['Xã số 1', 'Đ', 'Đ', 'Đ']);
    expect(tableAfter(xml, 'Phụ lục III')[1]?.slice(1, 3)).toEqual(['Xã số 1', '1.235.567,25']);
    expect(tableAfter(xml, 'Phụ lục IV')[1]).toEqual([
      '17.5',
      'Hộ phân loại chất thải rắn tại nguồn',
      'hộ',
      '376',
      '503',
      '74,75',
      '3 trên 8',
    ]);
    expect(tableAfter(xml, 'Phụ lục V').slice(2, 8)).toEqual([
      ['Phiên bản', 'Bản 2'],
      ['Mã băm bản tổng hợp của huyện (SHA-256)', 'ab'.repeat(32)],
      ['Mã băm của báo cáo (SHA-256)', bigDistrict(2).hash],
      ['Lý do điều chỉnh', 'Xóm 3 nộp lại theo đề nghị mở lại kỳ.'],
      ['Số liệu điều chỉnh (cũ → mới)', 'Xã số 1: cây xanh trồng mới trong kỳ: 186 → 206 cây (+20)'],
      ['Số liệu điều chỉnh khác', '2 số liệu, xem bản tổng hợp 2'],
    ]);
    expect(textsIn(xml)).toContain('- Xã số 1: mới đạt tiêu chí số 11, 12; không duy trì đạt tiêu chí số 13.');
  });

  it('calls a level what there is, not a sum of months, in the body and in the annex', async () => {
    const xml = documentOf(await districtDocx(bigDistrict(2)));

    expect(tableAfter(xml, 'III. KẾT QUẢ')[12]?.[1]).toBe('Hộ đạt "5 không 3 sạch" (số hiện có)');
    expect(textsIn(xml)).toContain('Hộ đạt "5 không 3 sạch" (số hiện có) (hộ)');
  });

  it('cuts a table that is wider than a page, and names the communes in each part', async () => {
    const xml = documentOf(await districtDocx(bigDistrict(2)));
    const third = xml.slice(xml.indexOf('Phụ lục III<'), xml.indexOf('Phụ lục IV<'));
    const parts = tablesIn(third).map(rowsOf);

    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(([head = []]) => head.slice(2))).toHaveLength(18);
    for (const part of parts) expect(part[1]?.slice(0, 2)).toEqual(['1', 'Xã số 1']);
  });
});

describe('the papers of 166 communes', () => {
  it.each([
    ['DOCX', districtDocx],
    ['XLSX', districtXlsx],
    ['CSV', districtCsv],
  ])('fit into one answer as %s, each commune in it', async (_, make) => {
    const bytes = await make(bigDistrict());

    expect(bytes.length).toBeGreaterThan(10_000);
    expect(bytes.length).toBeLessThan(mostBytes / 10);
  });
});

describe('the same summary', () => {
  afterEach(() => vi.useRealTimers());

  it.each([
    ['DOCX', districtDocx],
    ['XLSX', districtXlsx],
    ['CSV', districtCsv],
  ])('is the same %s, byte for byte, whenever it is made', async (_, make) => {
    const first = await make(bigDistrict(3));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });

    expect(Buffer.compare(await make(bigDistrict(3)), first)).toBe(0);
  });
});
