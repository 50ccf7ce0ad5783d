import { fold } from './fold.ts';
import { sectionWords } from './wording.ts';

export type SectionName = keyof typeof sectionWords;

const sectionByWords: ReadonlyMap<string, SectionName> = new Map([
  ...sectionWords.indicators.map((words) => [fold(words), 'indicators'] as const),
  ...sectionWords.movements.map((words) => [fold(words), 'movements'] as const),
  ...sectionWords.resources.map((words) => [fold(words), 'resources'] as const),
  ...sectionWords.difficulties.map((words) => [fold(words), 'difficulties'] as const),
  ...sectionWords.nextMonth.map((words) => [fold(words), 'nextMonth'] as const),
  ...sectionWords.nominations.map((words) => [fold(words), 'nominations'] as const),
]);

const longestHeading = 120;

/** The section that a line opens, with what follows behind a colon: `IV. Khó khăn, vướng mắc: không có`. */
export function headingOf(line: string): { section: SectionName; rest: string } | undefined {
  const colon = line.indexOf(':');
  const heading = colon < 0 ? line : line.slice(0, colon);
  if (heading.length > longestHeading) return undefined;
  const section = sectionByWords.get(withoutNumber(heading));
  return section && { section, rest: colon < 0 ? '' : line.slice(colon + 1).trim() };
}

function withoutNumber(heading: string): string {
  const words = fold(heading.includes('(') ? heading.replaceAll(/\([^)]*\)/g, ' ') : heading);
  return words.replace(/^(phan |muc )?([ivx]{1,4}|\d{1,2}|[a-h]) /, '');
}
