import { describe, expect, it } from 'vitest';
import { readTables } from '../../../shared/reports/read-tables.ts';
import type { CellContent } from '../../../shared/reports/table.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const header = 'Mã;Nội dung;ĐVT;Tổng số;Số đạt;Kết quả';

async function rowOf(csv: string): Promise<(CellContent | undefined)[]> {
  const [table] = must(await readTables(Buffer.from(csv)));
  const row = must(must(table).rows.at(-1));
  return [1, 2, 3, 4, 5, 6].map((column) => row.cells.get(column));
}

const text = (words: string): CellContent => ({ is: 'text', text: words });

describe('the table of a text format, as cells of a workbook', () => {
  it('keeps figures as they were written where nothing but they says what a mark means', async () => {
    expect((await rowOf(`${header}\n2.2;x;km;1.250;0,75;`)).slice(3, 5)).toStrictEqual([text('1.250'), text('0,75')]);
  });

  it.each([
    ['12.5', '12,5'],
    ['1250', '1250'],
    ['0.75', '0,75'],
    ['1.2500 km', '1,2500 km'],
    ['"1,250"', '1,250 ?'],
    ['"12,5"', '12,5'],
    ['"1,250,000"', '1250000'],
    ['"1,250.125"', '1250,1250'],
    ['96.40%', '96,40 %'],
    ['x', 'x'],
  ])('has a figure of a CSV with commas in the Vietnamese way: %s', async (written, shown) => {
    const row = await rowOf(`${header.replaceAll(';', ',')}\n2.2,x,km,${written},1,`);

    expect(row[3]).toStrictEqual(text(shown));
  });

  it('keeps a figure that can be read in two ways from being read in one', async () => {
    const row = await rowOf(`${header.replaceAll(';', ',')}\n2.2,x,km,1.250,1,`);

    expect(row[3]).toStrictEqual(text('1.250 ?'));
  });

  it('is not there where the file is refused', async () => {
    expect(await readTables(Buffer.from('%PDF-1.7'))).toBeUndefined();
    expect(await readTables(Buffer.from(''))).toBeUndefined();
  });
});
