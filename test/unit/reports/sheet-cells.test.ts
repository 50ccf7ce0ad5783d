import { describe, expect, it } from 'vitest';
import { numberContent } from '../../../shared/reports/spreadsheet/number-content.ts';
import { SheetCells } from '../../../shared/reports/spreadsheet/sheet-cells.ts';
import { parseAddress } from '../../../shared/reports/xlsx/address.ts';

/** The cells in the order of the table that holds them, each with its own address in it. */
function tableOf(...addresses: string[]): string[] {
  const cells = new SheetCells({ cells: 0, rows: 0 });
  for (const address of addresses) cells.put(parseAddress(address), { is: 'text', text: address });
  const { rows } = cells.toTable('Báo cáo');
  return rows.flatMap((row) => [...row.cells.keys()].map((column) => JSON.stringify(row.placeAt(column))));
}

const places = (...addresses: string[]): string[] =>
  addresses.map((cell) => JSON.stringify({ sheet: 'Báo cáo', cell }));

describe('the cells of a sheet', () => {
  it.each([
    ['last to first', ['B5', 'A5', 'B1', 'A1'], ['A1', 'B1', 'A5', 'B5']],
    ['with a row that is taken up again', ['A1', 'A5', 'B1', 'A3'], ['A1', 'B1', 'A3', 'A5']],
    ['with a column that is taken up again', ['A2', 'G2', 'C2'], ['A2', 'C2', 'G2']],
  ])('that come %s are a table in the order of the sheet', (_, given, inOrder) => {
    expect(tableOf(...given)).toEqual(places(...inOrder));
  });

  it('that come twice make the file unreadable, wherever the second one comes', () => {
    expect(() => tableOf('A1', 'A1')).toThrow('unreadable-file');
    expect(() => tableOf('A1', 'D2', 'A1')).toThrow('unreadable-file');
  });
});

describe('a stored number', () => {
  it.each([
    [96.40000000000001, 96.4],
    [-0.1 - 0.2, -0.3],
    [-0, 0],
    [999_999_999_999_999, 999_999_999_999_999],
    [1_234_567_890_123_456, 1_234_567_890_123_460],
  ])('%d is the figure %d', (stored, number) => {
    expect(numberContent(stored, 'plain')).toEqual({ is: 'number', number });
  });
});
