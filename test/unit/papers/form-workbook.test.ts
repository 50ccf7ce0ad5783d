import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/domain/form.ts';
import { cellsOf, linesOf, partsOf, sheetOf, unescaped } from '../../fixtures/forms/form-xml.ts';
import { madeXlsx } from '../../fixtures/forms/made-form.ts';
import { formOf, must } from '../../fixtures/reports/form-of.ts';
import { parseAddress } from '../../../shared/reports/xlsx/address.ts';

const units = ['xom-2', 'truong-thcs', 'tram-y-te', 'van-phong-ubnd'];

interface Check {
  type: string;
  cell: string;
  prompt: string;
  error: string;
  style: string;
  formula: string;
}

function checksOf(xlsx: Uint8Array): Check[] {
  return [...sheetOf(xlsx).matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)].map(
    ([, attributes = '', inner = '']) => {
      const attribute = (name: string): string =>
        unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
      return {
        type: attribute('type'),
        cell: attribute('sqref'),
        prompt: attribute('prompt'),
        error: attribute('error'),
        style: attribute('errorStyle'),
        formula: unescaped(/<formula1>(.*?)<\/formula1>/s.exec(inner)?.[1] ?? ''),
      };
    },
  );
}

/** The addresses of the cells that may be written in. */
function openCells(xlsx: Uint8Array): Set<string> {
  const formats = must(/<cellXfs.*?<\/cellXfs>/s.exec(partsOf(xlsx).get('xl/styles.xml') ?? '')?.[0]);
  const isOpen = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) =>
    xf.includes('<protection locked="0"/>'),
  );
  return new Set(cellsOf(xlsx).flatMap(({ address, style }) => (isOpen[style] ? [address] : [])));
}

/** The cell of a row under the first of these headers that its table has. */
function cellOf(xlsx: Uint8Array, code: string, ...headers: string[]): string {
  const lines = linesOf(xlsx);
  const row = lines.findIndex(([first]) => first === code);
  const above = must(lines.slice(0, row).findLast(([first]) => first === 'Mã'));
  return `${'ABCDEFGHI'[above.findIndex((header) => headers.includes(header))]}${row + 1}`;
}

const checkAt = (xlsx: Uint8Array, cell: string) => must(checksOf(xlsx).find((check) => check.cell === cell));
const made = async (unitId: string) => madeXlsx(formOf(unitId));

describe.each(units)('the workbook of %s', (unitId) => {
  it('is locked without a password, but for the blank cells of answers, notes and nominations', async () => {
    const xlsx = await made(unitId);
    const open = openCells(xlsx);

    expect(sheetOf(xlsx)).toMatch(/<sheetProtection sheet="1"(?![^>]*password)[^>]*\/>/);
    expect(cellsOf(xlsx).filter(({ address, text }) => open.has(address) && text !== '')).toEqual([]);
    for (const { code, answer, section } of formOf(unitId).rows) {
      const isPair = section === 'indicators' && answer === 'ratio';
      const answers = isPair
        ? [cellOf(xlsx, code, 'Tổng số'), cellOf(xlsx, code, 'Số đạt')]
        : [cellOf(xlsx, code, 'Kết quả', 'Kết quả trong tháng', 'Số tiền trong tháng')];
      for (const cell of answers) expect(open).toContain(cell);
    }
  });

  it('checks each open cell at most once, no closed one, and every one of answers and kinds', async () => {
    const xlsx = await made(unitId);
    const open = openCells(xlsx);
    const cells = checksOf(xlsx).map(({ cell }) => cell);

    expect(new Set(cells).size).toBe(cells.length);
    for (const cell of cells) expect(open).toContain(cell);
    expect(cells.length).toBeGreaterThanOrEqual(formOf(unitId).rows.length + 4);
  });

  it('only warns, in Vietnamese, within the lengths that Excel takes', async () => {
    for (const { style, prompt, error, formula } of checksOf(await made(unitId))) {
      expect(style).toBe('warning');
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(225);
      expect(formula.length).toBeLessThanOrEqual(255);
      expect(prompt).toMatch(/^(Ghi|Chọn|Không cần ghi|Chỉ ghi)/);
    }
  });

  it('has the parts of a sheet in the order of ECMA-376, 18.3.1.99', async () => {
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'dataValidations',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const sheet = sheetOf(await made(unitId));

    const places = order.map((part) => sheet.search(new RegExp(`<${part}[ >/]`)));

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('merges no two ranges that share a cell', async () => {
    const merged = [...sheetOf(await made(unitId)).matchAll(/<mergeCell ref="(\w+):(\w+)"/g)].flatMap(
      ([, from = '', to = '']) => {
        const [first, last] = [parseAddress(from), parseAddress(to)];
        return Array.from(
          { length: last.column - first.column + 1 },
          (_, index) => `${first.row},${first.column + index}`,
        );
      },
    );

    expect(new Set(merged).size).toBe(merged.length);
  });

  it('prints on A4, one page wide, in Times New Roman, its longest table’s header again on each page', async () => {
    const xlsx = await made(unitId);
    const parts = partsOf(xlsx);
    const fonts = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<name val="([^"]*)"/g)].map(([, name]) => name);
    const [, sheet, from, to] =
      /_xlnm\.Print_Titles" localSheetId="0">(.*)!\$(\d+):\$(\d+)</.exec(parts.get('xl/workbook.xml') ?? '') ?? [];

    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    expect(sheetOf(xlsx)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(sheetOf(xlsx)).toContain('<pageSetUpPr fitToPage="1"/>');
    // Without its quotes a name with a blank makes Excel call the file damaged.
    expect([unescaped(sheet ?? ''), from]).toEqual(["'Báo cáo'", to]);
    expect(linesOf(xlsx)[Number(from) - 1]?.[0]).toBe('Mã');
  });
});

describe('the checks of answers', () => {
  it('let a whole number be whole, up to the largest that is believed, and a number met up to its total', async () => {
    const xlsx = await made('xom-2');
    const [total, met] = [cellOf(xlsx, '4', 'Tổng số'), cellOf(xlsx, '4', 'Số đạt')];

    const isWord = (cell: string) => `OR(LOWER(${cell})="x",${cell}="-",LOWER(${cell})="không áp dụng")`;
    expect(checkAt(xlsx, total)).toMatchObject({
      type: 'custom',
      formula: `IF(ISNUMBER(${total}),AND(${total}>=0,${total}<=10000000,${total}=INT(${total})),${isWord(total)})`,
    });
    expect(checkAt(xlsx, met).formula).toBe(
      `IF(ISNUMBER(${met}),AND(${met}>=0,${met}<=10000000,${met}=INT(${met}),IF(ISNUMBER(${total}),${met}<=${total},TRUE)),${isWord(met)})`,
    );
  });

  it('do not ask for whole numbers where a row is measured', async () => {
    const xlsx = await made('xom-2');

    expect(checkAt(xlsx, cellOf(xlsx, '2.2', 'Tổng số')).formula).not.toContain('INT(');
  });

  it('offer Đạt, Không đạt and Không áp dụng, or the levels of the row, parted as a file parts them', async () => {
    const xlsx = await made('van-phong-ubnd');

    expect(checkAt(xlsx, cellOf(xlsx, '1.1', 'Kết quả'))).toMatchObject({
      type: 'list',
      formula: '"Đạt,Không đạt,Không áp dụng"',
    });
    expect(checkAt(xlsx, cellOf(xlsx, '5.5', 'Kết quả'))).toMatchObject({
      type: 'list',
      formula: '"Yếu,Trung bình,Khá,Tốt,Không áp dụng"',
    });
    expect(checksOf(xlsx).filter(({ formula }) => formula === '"Tập thể,Cá nhân"')).toHaveLength(4);
  });

  it('offer no list that a file cannot hold, and then name the words', async () => {
    const form = formOf('van-phong-ubnd');
    const withLevels = (levels: string[]): Form => ({
      ...form,
      rows: form.rows.filter(({ code }) => code === '5.5').map((row) => ({ ...row, levels })),
    });

    for (const levels of [['Khá, tốt'], Array.from({ length: 40 }, (_, index) => `Mức độ ${index}`)]) {
      const xlsx = await madeXlsx(withLevels(levels));

      expect(checksOf(xlsx).find(({ cell }) => cell === cellOf(xlsx, '5.5', 'Kết quả'))).toMatchObject({
        type: 'textLength',
        prompt: expect.stringContaining(levels[0] ?? ''),
      });
    }
  });
});
