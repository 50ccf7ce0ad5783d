import { AlignmentType, BorderStyle, LeaderType, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx';
import { carriable } from '../safe-cell.ts';
import { sizes, textWidth } from './measures.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

export interface Style {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  align?: Alignment;
  /** Twips above and below. */
  before?: number;
  after?: number;
  keepNext?: boolean;
}

/** A run of letters; what Word cannot carry is left out. */
export function run(text: string, { size = sizes.body, bold, italics }: Style = {}): TextRun {
  return new TextRun({ text: carriable(text), size, ...(bold && { bold }), ...(italics && { italics }) });
}

/** A line that is not part of the running text: in the head, the foot or a cell. */
export function line(text: string, style: Style = {}): Paragraph {
  const { align = AlignmentType.CENTER, before = 0, after = 0, keepNext } = style;
  return new Paragraph({
    alignment: align,
    spacing: { before, after },
    ...(keepNext && { keepNext }),
    children: [run(text, style)],
  });
}

const firstLine = 720;
const bodySpacing = { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO } as const;

/** Running text: justified, its first line indented, 6 points after it. */
export function body(text: string, style: Style = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { ...bodySpacing, ...(style.before && { before: style.before }) },
    ...(style.keepNext && { keepNext: true }),
    children: [run(text, style)],
  });
}

/** “I. CÔNG TÁC …” */
export function heading(text: string): Paragraph {
  return body(text, { bold: true, keepNext: true, before: 120 });
}

/** “1. Kết quả chung” */
export function subheading(text: string): Paragraph {
  return body(text, { bold: true, keepNext: true });
}

export function remark(text: string): Paragraph {
  return body(text, { italics: true });
}

export function remarkOf(text: string | undefined): Paragraph[] {
  return text === undefined ? [] : [remark(text)];
}

/** What a person wrote, a paragraph a line. */
export function written(text: string): Paragraph[] {
  return linesOf(text).map((each) => body(each));
}

export function linesOf(text: string): string[] {
  return carriable(text)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Dotted lines, to be written on by hand. */
export function dotted(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => toFill(['']));
}

/** “Sinh ngày …… Giới tính ……”: each word with as long a dotted line after it, to be written on by hand. */
export function filledIn(words: readonly string[]): Paragraph {
  return toFill(words, firstLine);
}

function toFill(words: readonly string[], indent = 0): Paragraph {
  const { LEFT, RIGHT } = TabStopType;
  const stops = words.map((_word, index) => ({
    position: Math.floor((textWidth.portrait * (index + 1)) / words.length),
    // What follows a stop of the right would end at it.
    type: index === words.length - 1 ? RIGHT : LEFT,
  }));
  return new Paragraph({
    ...(indent > 0 && { indent: { firstLine: indent } }),
    spacing: bodySpacing,
    tabStops: stops.map((stop) => ({ ...stop, leader: LeaderType.DOT })),
    children: words.flatMap((word) => [...(word === '' ? [] : [run(word)]), run('\t')]),
  });
}

/** A rule of a given length in the middle of a line `within` so wide: the upper border of a paragraph as low as can be. */
export function rule(length: number, within: number): Paragraph {
  const side = Math.floor((within - length) / 2);
  return new Paragraph({
    indent: { left: side, right: within - length - side },
    spacing: { before: 50, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** A word in a frame, as drafts are marked. */
export function framed(text: string, { within, width }: { within: number; width: number }): Paragraph {
  const side = Math.floor((within - width) / 2);
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 2, color: '000000' };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: 120, after: 0 },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [run(text, { bold: true, size: sizes.number })],
  });
}
