import { describe, expect, it } from 'vitest';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { problemsOf, readBytes } from '../../fixtures/reports/read.ts';

const heading = 'III. HUY ĐỘNG NGUỒN LỰC';
const codesWith = async (change: (filled: FilledForm) => FilledForm): Promise<string[]> => {
  const filled = change(new FilledForm('xom-2'));
  return problemsOf(await readBytes(filled.xlsx(), formOf('xom-2'))).map(({ code }) => code);
};

describe('a table that is put into thousands or millions as a whole', () => {
  it.each(['ĐVT: triệu đồng', 'Đơn vị tính: nghìn đồng', 'Đơn vị: Tỷ đồng', 'đvt (tr.đ)'])(
    'by the line %s is refused',
    async (line) => {
      expect(await codesWith((filled) => filled.insertBefore(heading, [line]))).toEqual(['table-in-other-unit']);
    },
  );

  it('by its heading is refused', async () => {
    expect(await codesWith((filled) => filled.replace(heading, `${heading} (triệu đồng)`))).toEqual([
      'table-in-other-unit',
    ]);
  });

  it.each(['ĐVT: đồng', 'Đơn vị tính: m', 'Vận động được 20 triệu đồng (triệu tấm lòng)'])(
    'is not what %s says',
    async (line) => {
      expect(await codesWith((filled) => filled.insertBefore(heading, [line]))).toEqual([]);
    },
  );
});
