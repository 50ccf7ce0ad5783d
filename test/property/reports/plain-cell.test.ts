import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../shared/reports/file-refused.ts';
import type { CellContent } from '../../../shared/reports/table.ts';
import { textContent } from '../../../shared/reports/xlsx/cell-content.ts';
import { readSheet } from '../../../shared/reports/xlsx/sheet.ts';

const runs = { seed: 20_240_315, numRuns: 1000 };

/** Rows as read, or the code of the refusal. */
function read(xml: string): [row: string, cells: [number, CellContent][]][] | string {
  const context = {
    strings: ['xóm 2', '', ' 1.250 '].map(textContent),
    styles: ['plain', 'date', 'percent'] as const,
    since1904: false,
    counts: { cells: 0, rows: 0 },
  };
  try {
    const { rows } = readSheet(Buffer.from(xml), 'Báo cáo', context);
    return rows.map(({ placeAt, cells }) => [JSON.stringify(placeAt(1)), [...cells]]);
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

/** The same XML with a second blank in each cell's tag: no cell is then as plain as the shortcut wants it. */
const theLongWay = (xml: string): string => xml.replaceAll('<c r=', '<c  r=');

const optional = (tag: string, from: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    fc.constantFrom(...from).map((text) => `<${tag}>${text}</${tag}>`),
  );

const attribute = (name: string, from: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    fc.constantFrom(...from).map((value) => ` ${name}="${value}"`),
  );

const cell = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'H', 'XFD', 'XFE'),
    fc.constantFrom('1', '2', '03', '12', '1048576', '1048577', '0'),
    attribute('s', ['0', '1', '2', '9']),
    attribute('t', ['s', 'n', 'str', 'b', 'e', 'd', 'inlineStr', 'odd']),
    optional('f', ['', 'A1+1']),
    optional('v', ['', '0', '1', '2', '7', ' 12 ', '1.50', '96.40000000000001', '1e3', 'x', '_x0041_', '&lt;']),
    optional('is', ['<t>Đạt</t>', '<t></t>', '<t>_x0041_b</t>', '<t> </t>', '<r><t>a</t></r>']),
  )
  .map(([column, row, style, type, formula, value, inline]) => {
    const start = `<c r="${column}${row}"${style}${type}`;
    const inner = formula + value + inline;
    return inner === '' ? `${start}/>` : `${start}>${inner}</c>`;
  });

const sheet = fc
  .array(cell, { maxLength: 6 })
  .map((cells) => `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`);

describe('a cell that is read at once holds what reading it element by element gives', () => {
  it('in any sheet', () => {
    fc.assert(
      fc.property(sheet, (xml) => {
        expect(read(xml)).toEqual(read(theLongWay(xml)));
      }),
      runs,
    );
  });

  it('in a sheet of which a character was changed', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.nat(),
        fc.constantFrom('<', '>', '&', '"', '/', '=', 'c', '1', ' ', ''),
        (xml, at, other) => {
          const index = at % xml.length;
          const spoilt = xml.slice(0, index) + other + xml.slice(index + 1);

          expect(read(spoilt)).toEqual(read(theLongWay(spoilt)));
        },
      ),
      runs,
    );
  });
});
