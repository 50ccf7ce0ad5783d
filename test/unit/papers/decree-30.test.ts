import { beforeAll, describe, expect, it } from 'vitest';
import {
  documentOf,
  headerOf,
  isBold,
  isCentred,
  isItalic,
  numberIn,
  paragraphAfter,
  paragraphOf,
  paragraphsIn,
  partsOf,
  pointsOf,
  tablesIn,
  textOf,
  textsIn,
} from '../../fixtures/papers/docx-parts.ts';
import { paperDesk } from '../../fixtures/papers/paper-desk.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, line by line, of both papers. */
const desk = paperDesk('2024-02-04T17:30:00.000Z');
const papers = [
  {
    name: 'the commune’s report',
    issuer: 'XÃ LỤC BA',
    ask: () => desk.report('2024-02.docx'),
    recipients: [
      '- UBND huyện Đại Từ;',
      '- VP NTM huyện;',
      '- Đảng ủy, HĐND, BCĐ NTM xã;',
      '- Các cơ quan, đơn vị trên địa bàn;',
      '- MTTQ, Đoàn thể; CC xã;',
      '- Các xóm;',
      '- Lưu: VT.',
    ],
  },
  {
    name: 'the district’s table',
    issuer: 'HUYỆN ĐẠI TỪ',
    ask: () => desk.table('2024-02.docx'),
    // Not to the district itself: the plan’s list is the commune’s.
    recipients: [
      '- UBND tỉnh Thái Nguyên;',
      '- Văn phòng Điều phối NTM tỉnh;',
      '- Huyện ủy, HĐND huyện;',
      '- UBND các xã trong huyện;',
      '- Lưu: VT, VP NTM.',
    ],
  },
];

/** Measured in Times New Roman Bold at 14 points. */
const mottoTwips = 3428;
const motto = 'Độc lập - Tự do - Hạnh phúc';

describe.each(papers)('by Nghị định 30/2020, $name', ({ ask, issuer, recipients }) => {
  let parts: Record<string, string>;
  let xml: string;
  const between = (value: number, [least, most]: [number, number]): void => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };
  /** How long the rule is that a paragraph draws, in a cell or on a line so wide. */
  const ruleIn = (paragraph: string, width: number): number => {
    expect(paragraph).toMatch(/<w:pBdr><w:top w:val="single"/);
    return width - numberIn(paragraph, 'w:ind', 'w:left') - numberIn(paragraph, 'w:ind', 'w:right');
  };
  const columnsOf = (table: string): number[] =>
    Array.from(table.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));

  beforeAll(async () => {
    const { bytes } = await ask();
    parts = partsOf(bytes);
    xml = documentOf(bytes);
  });

  it('is A4, upright, and across only where an annex has a wide table', () => {
    const sizes = Array.from(
      xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"(?: w:orient="(\w+)")?/g),
      ([, ...size]) => size,
    );

    expect(sizes[0]).toEqual(['11906', '16838', 'portrait']);
    expect(sizes.at(-1)).toEqual(['11906', '16838', 'portrait']);
    expect(sizes.slice(1, -1)).not.toEqual([]);
    for (const size of sizes.slice(1, -1)) expect(size).toEqual(['16838', '11906', 'landscape']);
  });

  it('has margins of 20–25 mm above and below, 30–35 mm left, 15–20 mm right', () => {
    const margins = Array.from(xml.matchAll(/<w:pgMar [^>]*>/g), ([tag]) => tag);

    expect(margins.length).toBeGreaterThan(2);
    for (const margin of margins) {
      between(numberIn(margin, 'w:pgMar', 'w:top'), [1134, 1417]);
      between(numberIn(margin, 'w:pgMar', 'w:bottom'), [1134, 1417]);
      between(numberIn(margin, 'w:pgMar', 'w:left'), [1701, 1984]);
      between(numberIn(margin, 'w:pgMar', 'w:right'), [850, 1134]);
    }
  });

  it('is in Times New Roman, Unicode, black', () => {
    const written = [xml, parts['word/styles.xml'], parts['word/header1.xml']].join('');
    const fonts = new Set(Array.from(written.matchAll(/<w:rFonts [^>]*>/g), ([tag]) => tag));
    const colours = Array.from(xml.matchAll(/w:color(?: w:val)?="([^"]*)"/g), ([, colour]) => colour);

    expect(fonts.size).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^<w:rFonts( w:(ascii|hAnsi|cs|eastAsia)="Times New Roman")+\/>$/);
    expect(/<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts /.test(parts['word/styles.xml'] ?? '')).toBe(true);
    expect(new Set(colours.filter((colour) => colour !== 'auto'))).toEqual(new Set(['000000']));
    expect(textOf(xml)).toBe(textOf(xml).normalize('NFC'));
  });

  it('counts its pages in the middle of the upper margin, upright, 13–14 points, but not on the first', () => {
    const numbered = Object.entries(parts).filter(
      ([path, part]) => path.startsWith('word/header') && part.includes('PAGE'),
    );
    const [first = ''] = xml.split('</w:sectPr>');

    expect(first).toContain('<w:titlePg/>');
    expect(xml.split('<w:titlePg/>')).toHaveLength(2);
    expect(textOf(headerOf(parts, 'first'))).toBe('');
    expect(headerOf(parts, 'first')).not.toContain('PAGE');
    expect(numbered.length).toBeGreaterThan(0);
    for (const [, header] of numbered) {
      expect(isCentred(header)).toBe(true);
      expect(isItalic(header) || isBold(header)).toBe(false);
      between(pointsOf(header), [13, 14]);
    }
  });

  it('has a head of two columns without lines', () => {
    const [head = ''] = tablesIn(xml);

    expect(columnsOf(head)).toHaveLength(2);
    expect(columnsOf(head).reduce((sum, width) => sum + width, 0)).toBe(11_906 - 1701 - 851);
    const borders = /<w:tblBorders>.*?<\/w:tblBorders>/s.exec(head)?.[0] ?? '';
    expect(Array.from(borders.matchAll(/w:val="(\w+)"/g), ([, value]) => value)).toEqual(Array(6).fill('none'));
    expect(head).not.toContain('<w:tcBorders>');
  });

  it('names who issues it in capitals, 12–13, bold, centred, over a rule of a third to a half of the line', () => {
    const [head = ''] = tablesIn(xml);
    const name = paragraphOf(head, issuer);
    const [left = 0] = columnsOf(head);
    // A capital in bold is 0.65–0.75 of its size wide.
    const length = issuer.length * 13 * 20 * 0.7;

    for (const each of [paragraphOf(head, 'ỦY BAN NHÂN DÂN'), name]) {
      expect(isBold(each) && isCentred(each) && !isItalic(each)).toBe(true);
      between(pointsOf(each), [12, 13]);
    }
    between(ruleIn(paragraphAfter(head, issuer), left) / length, [1 / 3, 1 / 2]);
  });

  it('has the nation’s name, and under it the motto over a solid rule exactly as long as it', () => {
    const [head = ''] = tablesIn(xml);
    const [, right = 0] = columnsOf(head);
    const nation = paragraphOf(head, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');

    for (const each of [nation, paragraphOf(head, motto)]) {
      expect(isBold(each) && isCentred(each) && !isItalic(each)).toBe(true);
      expect(numberIn(each, 'w:spacing', 'w:after')).toBe(0);
      expect(each).not.toContain('w:line=');
    }
    between(pointsOf(nation), [12, 13]);
    expect(pointsOf(paragraphOf(head, motto))).toBe(14);
    expect(ruleIn(paragraphAfter(head, motto), right)).toBe(mottoTwips);
  });

  it('leaves room for its number before the sign, 13, upright, centred', () => {
    const number = paragraphOf(tablesIn(xml)[0] ?? '', 'Số:');

    expect(textOf(number)).toBe('Số:     /BC-UBND');
    expect(number).toContain('xml:space="preserve"');
    expect(isCentred(number) && !isBold(number) && !isItalic(number)).toBe(true);
    expect(pointsOf(number)).toBe(13);
  });

  it('says place and date in the row of the number, 13–14, italic, centred, with a 0 before days below 10 and months 1 and 2', () => {
    const [head = ''] = tablesIn(xml);
    const date = paragraphOf(head, issuer === 'XÃ LỤC BA' ? 'Lục Ba,' : 'Đại Từ,');
    const row = Array.from(head.matchAll(/<w:tr[ >].*?<\/w:tr>/gs), ([each]) => each).find((each) =>
      each.includes('Số:'),
    );

    expect(textOf(date)).toMatch(/^[^,]+, ngày 05 tháng 02 năm 2024$/);
    expect(isItalic(date) && isCentred(date) && !isBold(date)).toBe(true);
    between(pointsOf(date), [13, 14]);
    expect(row).toContain(date);
  });

  it('has its kind in capitals and what it is about below, 13–14, bold, centred, over a rule of a third to a half', () => {
    const kind = paragraphOf(xml, 'BÁO CÁO');
    const about = paragraphAfter(xml, 'BÁO CÁO');
    const last = paragraphOf(xml, 'tháng 2 năm 2024 (từ ngày');
    const length = textOf(last).length * 14 * 20 * 0.5;

    for (const each of [kind, about, last]) {
      expect(isBold(each) && isCentred(each) && !isItalic(each)).toBe(true);
      between(pointsOf(each), [13, 14]);
    }
    expect(textOf(about)).not.toBe(textOf(about).toUpperCase());
    between(ruleIn(paragraphAfter(xml, 'tháng 2 năm 2024 (từ ngày'), 9354) / length, [1 / 3, 1 / 2]);
  });

  it('has running text of 13–14, justified, its first line indented by 1–1.27 cm, 6 points between, single to 1.5 lines', () => {
    const running = paragraphsIn(xml).filter((each) => each.includes('w:firstLine='));

    expect(running.length).toBeGreaterThan(10);
    for (const each of running) {
      expect(each).toContain('<w:jc w:val="both"/>');
      between(pointsOf(each), [13, 14]);
      between(numberIn(each, 'w:ind', 'w:firstLine'), [567, 720]);
      expect(numberIn(each, 'w:spacing', 'w:after')).toBeGreaterThanOrEqual(120);
      between(numberIn(each, 'w:spacing', 'w:line'), [240, 360]);
    }
  });

  it('says what it rests on in italics, each line with a semicolon, the last with a full stop', () => {
    const bases = paragraphsIn(xml).filter((each) => textOf(each).startsWith('Căn cứ '));

    expect(bases.length).toBeGreaterThan(0);
    expect(bases.every(isItalic)).toBe(true);
    expect(bases.map((each) => textOf(each).at(-1))).toEqual([...Array(bases.length - 1).fill(';'), '.']);
  });

  it('counts its parts in Roman numbers, in bold capitals that no page break parts from what follows', () => {
    const headings = paragraphsIn(xml).filter((each) => /^[IVX]+\. /.test(textOf(each)));

    expect(headings.length).toBeGreaterThanOrEqual(4);
    for (const each of headings) {
      expect(textOf(each)).toBe(textOf(each).toUpperCase());
      expect(isBold(each)).toBe(true);
      expect(each).toContain('<w:keepNext/>');
    }
  });

  it('ends with “./.”, kept together with who signs it', () => {
    const ends = paragraphsIn(xml).filter((each) => textOf(each).endsWith('./.'));

    expect(ends).toHaveLength(1);
    expect(ends[0]).toContain('<w:keepNext/>');
    const rest = xml.slice(xml.indexOf(ends[0] ?? '') + (ends[0] ?? '').length);
    expect(rest.startsWith('<w:tbl>')).toBe(true);
  });

  it('is signed for the committee by its chairman, 13–14, in bold capitals, centred, with room for signature and seal', () => {
    const committee = paragraphOf(xml, 'TM. ỦY BAN NHÂN DÂN');
    const post = paragraphAfter(xml, 'TM. ỦY BAN NHÂN DÂN');

    expect(textOf(post)).toBe('CHỦ TỊCH');
    for (const each of [committee, post]) {
      expect(isBold(each) && isCentred(each) && !isItalic(each)).toBe(true);
      between(pointsOf(each), [13, 14]);
    }
    expect(numberIn(post, 'w:spacing', 'w:after')).toBeGreaterThan(1200);
  });

  it('says to whom it goes: the word 12, bold, italic; the list 11, upright, each with a semicolon, last what is kept (VT)', () => {
    const word = paragraphOf(xml, 'Nơi nhận:');
    const foot = tablesIn(xml).find((table) => table.includes('Nơi nhận:')) ?? '';
    const list = paragraphsIn(foot).filter((each) => textOf(each).startsWith('- '));

    expect(isBold(word) && isItalic(word)).toBe(true);
    expect(pointsOf(word)).toBe(12);
    expect(list.map(textOf)).toEqual(recipients);
    for (const each of list) {
      expect(isBold(each) || isItalic(each)).toBe(false);
      expect(pointsOf(each)).toBe(11);
    }
  });

  it('has annexes with a Roman number and a heading in capitals, 13–14, bold, centred, that say which paper they go with', () => {
    const heads = paragraphsIn(xml).filter((each) => /^Phụ lục [IVX]+$/.test(textOf(each)));
    const texts = textsIn(xml);

    expect(heads.map(textOf)).toEqual(
      ['I', 'II', 'III', 'IV', 'V'].slice(0, heads.length).map((each) => `Phụ lục ${each}`),
    );
    expect(heads.length).toBeGreaterThanOrEqual(3);
    for (const each of heads) {
      const at = texts.indexOf(textOf(each));
      const title = paragraphsIn(xml)[at + 1] ?? '';
      expect(isBold(each) && isCentred(each)).toBe(true);
      expect(pointsOf(each)).toBe(14);
      expect(textOf(title)).toBe(textOf(title).toUpperCase());
      between(pointsOf(title), [13, 14]);
      expect(texts[at + 2]).toMatch(
        /^\(Kèm theo Báo cáo số: {5}\/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân .+\)$/,
      );
    }
  });

  it('is not signed again in an annex of the same file', () => {
    const annexes = xml.slice(xml.indexOf('Phụ lục I<'));

    expect(annexes).not.toContain('CHỦ TỊCH');
    expect(annexes).not.toContain('Nơi nhận');
  });

  it('repeats the head of each table on each page, breaks no row, and fills the width with its columns', () => {
    const grids = tablesIn(xml).filter((table) => table.includes('<w:tblHeader/>'));

    expect(grids.length).toBeGreaterThan(3);
    for (const table of grids) {
      const width = columnsOf(table).reduce((sum, each) => sum + each, 0);
      expect([9354, 14_286]).toContain(width);
      expect(table.split('<w:cantSplit/>').length).toBe(table.split(/<w:tr[ >]/).length);
    }
  });
});
