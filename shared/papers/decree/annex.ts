import { sizes } from './measures.ts';
import { line } from './texts.ts';
import type { Paragraph } from 'docx';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

export interface AnnexHead {
  /** Counted from 1; none where there is but one. */
  number?: number;
  title: string;
  /** Which paper it goes with. */
  goesWith: string;
}

export function annexHead({ number, title, goesWith }: AnnexHead): Paragraph[] {
  const style = { bold: true, size: sizes.annex, keepNext: true };
  return [
    line(number === undefined ? 'Phụ lục' : `Phụ lục ${numerals[number - 1] ?? number}`, style),
    line(title.toUpperCase(), style),
    line(`(${goesWith})`, { italics: true, size: sizes.annex, after: 120, keepNext: true }),
  ];
}
