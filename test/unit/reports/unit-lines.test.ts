import { describe, expect, it } from 'vitest';
import { bodyOf, buildDocx } from '../../fixtures/reports/build-docx.ts';
import { buildOds } from '../../fixtures/reports/build-ods.ts';
import { buildXls } from '../../fixtures/reports/build-xls.ts';
import { buildXlsx } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { codesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';

const heading = 'III. HUY ĐỘNG NGUỒN LỰC';
const codesWith = async (change: (filled: FilledForm) => FilledForm): Promise<string[]> => {
  const filled = change(new FilledForm('xom-2'));
  return problemsOf(await readBytes(filled.xlsx(), formOf('xom-2'))).map(({ code }) => code);
};

describe('a table that is put into thousands or millions as a whole', () => {
  it.each([
    'ĐVT: triệu đồng',
    'Đơn vị tính: nghìn đồng',
    'Đơn vị: Tỷ đồng',
    'đvt (tr.đ)',
    '(Đơn vị tính: 1.000 đồng)',
    'ĐVT: 1000đ',
    'Đơn vị tính là triệu đồng',
    'Số liệu tính bằng triệu đồng',
    'Đơn vị tiền: ngàn đ',
    'Đơn vị tính: nghìn m²',
    'Đơn vị tính: triệu đồng'.normalize('NFD'),
  ])('by the line %s is refused', async (line) => {
    expect(await codesWith((filled) => filled.insertBefore(heading, [line]))).toEqual(['table-in-other-unit']);
  });

  it.each([
    `${heading} (triệu đồng)`,
    'HUY ĐỘNG NGUỒN LỰC (ĐVT: nghìn đồng)',
    `${heading} - ĐVT: triệu đồng`,
    `${heading} (có phụ lục) (tr.đ)`,
  ])('by its heading is refused: %s', async (changed) => {
    expect(await codesWith((filled) => filled.replace(heading, changed))).toEqual(['table-in-other-unit']);
  });

  it.each(['II. PHONG TRÀO THI ĐUA', 'NL.01', 'NL.03', 'Mã'])(
    'is refused wherever the line stands above it: before %s',
    async (before) => {
      expect(await codesWith((filled) => filled.insertBefore(before, [undefined, 'ĐVT: triệu đồng']))).toEqual([
        'table-in-other-unit',
      ]);
    },
  );

  it('is refused on a further sheet, in any format', async () => {
    const filled = new FilledForm('xom-2');
    filled.insertBefore(heading, ['Đơn vị tính: triệu đồng']);
    const at = filled.rows.findIndex(([first]) => first === 'Đơn vị tính: triệu đồng');
    const sheets = [{ rows: filled.rows.slice(0, at) }, { name: 'Tiền', rows: filled.rows.slice(at) }];
    const files = [buildXlsx(sheets), buildOds(sheets), buildXls(sheets), buildDocx(bodyOf(filled.rows))];

    const readings = await Promise.all(files.map((file) => readBytes(file, filled.form)));

    expect(readings.map(codesOf)).toEqual(files.map(() => ['table-in-other-unit']));
  });

  it.each([
    'ĐVT: đồng',
    'Đơn vị tính: m',
    'Vận động được 20 triệu đồng (triệu tấm lòng)',
    'Đơn vị bộ đội giúp 20 triệu đồng',
    'Đơn vị Triệu Sơn',
  ])('is not what %s says', async (line) => {
    expect(await codesWith((filled) => filled.insertBefore(heading, [line]))).toEqual([]);
  });

  it('is not what the free text tells of', async () => {
    const tell = (filled: FilledForm): FilledForm =>
      filled.replace('Thiếu vốn.', 'Vốn còn thiếu tính bằng triệu đồng').replace('Tổng vệ sinh.', 'ĐVT: triệu đồng');

    expect(await codesWith(tell)).toEqual([]);
  });
});
