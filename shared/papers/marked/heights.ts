/** Points of a line of the house font in 12. */
const line = 16;
/** Letters are narrower than the digits by which a column's width is counted. */
const lettersToDigit = 1.1;
/** Excel's own limit. */
const highest = 409;

/** How high a row must be for texts that are wrapped in columns of given widths: programs do not find it by themselves. */
export function rowHeight(texts: readonly { text: string; width: number }[]): number {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
  return Math.min(lines * line + 2, highest);
}

export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * lettersToDigit))), 0);
}
