import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/reports/limits.ts';
import { fillPlainCell, plainCell } from '../../../shared/reports/xlsx/plain-cell.ts';
import { readSheet } from '../../../shared/reports/xlsx/sheet.ts';

const context = { strings: [], styles: [], since1904: false, counts: { cells: 0, rows: 0 } };

function foundAtOnce(xml: string): boolean {
  const cell = { type: '', style: 0, value: undefined, formula: undefined, inline: undefined };
  plainCell.lastIndex = 0;
  const found = plainCell.exec(xml);
  return found?.[0] === xml && fillPlainCell(cell, found) > 0;
}

describe('a plain cell', () => {
  it.each([
    ['of Excel with a shared text', '<c r="A1" s="2" t="s"><v>0</v></c>'],
    ['of Excel that is blank', '<c r="H2000" s="2"/>'],
    ['of Excel with a formula', '<c r="F9" s="4"><f>E9/D9*100</f><v>96.25</v></c>'],
    ['of LibreOffice with a figure', '<c r="D10" s="3" t="n"><v>2.12</v></c>'],
    ['of openpyxl with a text of its own', '<c r="A1" s="1" t="inlineStr"><is><t>Xóm 2</t></is></c>'],
  ])('%s is taken at once', (_, xml) => {
    expect(foundAtOnce(xml)).toBe(true);
  });

  it.each([
    ['an entity', '<c r="A1" t="str"><v>a &amp; b</v></c>'],
    ['runs of text', '<c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c>'],
    ['more text than a cell can have', `<c r="A1" t="str"><v>${'x'.repeat(limits.cellCharacters)}</v></c>`],
  ])('with %s is not', (_, xml) => {
    expect(foundAtOnce(xml)).toBe(false);
  });

  it('counts with all its elements: a sheet of more than the limit is refused', () => {
    const cells = '<c r="A1"><v></v></c>'.repeat(limits.xmlElements / 2 + 1);

    expect(() => readSheet(Buffer.from(`<a>${cells}</a>`), 'a', { ...context, counts: { cells: 0, rows: 0 } })).toThrow(
      'too-many-cells',
    );
  });

  it('nested too deep is refused like any other element', () => {
    const [open, close] = ['<a>'.repeat(limits.xmlDepth), '</a>'.repeat(limits.xmlDepth)];

    expect(() => readSheet(Buffer.from(`${open}<c r="A1"></c>${close}`), 'a', context)).toThrow('unsafe-file');
  });
});
