import { periodHeading, type Period } from '../domain/period.ts';
import type { Place } from '../domain/problem.ts';
import { fold, foldedSet } from './fold.ts';
import type { Block } from './layout.ts';
import type { ProblemList } from './problem-list.ts';
import { shownText } from './table.ts';
import { sumPeriodWords } from './wording.ts';

const ofSum = new RegExp(`(^| )(${[...foldedSet(sumPeriodWords)].join('|')})( |$)`);

/**
 * What stands between the heading of section II or III and its table, or on the heading itself, may say that all of it is
 * summed up from the year's beginning (“II. PHONG TRÀO THI ĐUA (lũy kế)”). In section I a level is what it is either way.
 */
export function checkSumLines(blocks: readonly Block[], period: Period, problems: ProblemList): void {
  for (const { place, text } of blocks.filter(isOfMonths).flatMap(linesAbove)) {
    if (ofSum.test(fold(text.slice(0, longestLine))))
      problems.add('other-period', { place, found: text, values: { expected: periodHeading(period) } });
  }
}

const longestLine = 200;

function isOfMonths({ section }: Block): boolean {
  return section === 'movements' || section === 'resources';
}

/** Only the first block of a section has its heading's lines; those behind it go on with it. */
function linesAbove(
  { heading, columns, rows }: Block,
  index: number,
  blocks: readonly Block[],
): { place: Place; text: string }[] {
  const isFirst = blocks[index - 1]?.heading !== heading;
  const lines = columns
    ? []
    : rows.flatMap((row) =>
        Array.from(row.cells, ([column, content]) => ({ place: row.placeAt(column), text: shownText(content) })),
      );
  return isFirst ? [heading, ...lines] : lines;
}
