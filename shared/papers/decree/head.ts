import { AlignmentType, Paragraph, type Table } from 'docx';
import { boldWidth } from './bold-width.ts';
import { sizes, textWidth } from './measures.ts';
import { pair } from './pair.ts';
import { framed, line, rule } from './texts.ts';

export interface Head {
  /** The lines of the body that issues the paper, in capitals. */
  issuer: readonly string[];
  /** The body above it, where there is one. */
  above?: string;
  /** The sign of the paper: “BC-UBND”. Its number is given by the office that issues it; a person's own has none. */
  sign?: string;
  /** Minutes say in their text where and when. */
  placeAndDate?: string;
  /** Frames beneath the number, for what nobody must overlook. */
  marks: readonly string[];
}

const right = 5650;
const left = textWidth.portrait - right;
const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Between a third and a half of the line above it. */
const ruleShare = 0.4;

export function head({ issuer, above, sign, placeAndDate, marks }: Head): Table {
  const bold = { bold: true, size: sizes.issuer };
  return pair(
    [left, right],
    [
      [
        [
          ...(above === undefined ? [] : [line(above, { size: sizes.issuer })]),
          ...issuer.map((each) => line(each, bold)),
          shortRule(issuer.at(-1) ?? '', { size: sizes.issuer, within: left }),
        ],
        [
          line(nation, { bold: true, size: sizes.nation }),
          line(motto, { bold: true, size: sizes.motto }),
          rule(boldWidth(motto, sizes.motto), right),
        ],
      ],
      [
        [
          line(sign === undefined ? '' : `Số:     /${sign}`, { size: sizes.number, before: 120 }),
          ...marks.map((mark) => framed(mark, { within: left, width: boldWidth(mark, sizes.number) + 240 })),
        ],
        [line(placeAndDate ?? '', { italics: true, size: sizes.place, before: 120 })],
      ],
    ],
  );
}

/** The kind of paper, and what it is about in as many lines as are given. */
export function title(kind: string, about: readonly string[]): Paragraph[] {
  const style = { bold: true, size: sizes.title };
  return [
    line(kind, { ...style, before: 240 }),
    ...about.map((each) => line(each, style)),
    shortRule(about.at(-1) ?? kind, { size: sizes.title, within: textWidth.portrait }),
    new Paragraph({ alignment: AlignmentType.LEFT, spacing: { before: 0, after: 60 }, children: [] }),
  ];
}

function shortRule(under: string, { size, within }: { size: number; within: number }): Paragraph {
  return rule(Math.round(boldWidth(under, size) * ruleShare), within);
}
