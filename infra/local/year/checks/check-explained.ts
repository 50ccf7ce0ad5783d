import { explanationSchema, type Explanation, type Part } from '../../../../shared/domain/explain/explanation.ts';
import { atOnce } from '../at-once.ts';
import type { Book } from '../oracle/book.ts';
import type { Year } from '../play/year.ts';
import type { Faults } from './faults.ts';

export interface Explained {
  figures: number;
  cells: number;
}

/**
 * Asks for every figure of a month's newest version, and for every figure that these are made of, down to the files that
 * were sent and the cells in them: the district's, and those of one commune.
 */
export async function checkExplained(
  year: Year,
  { period, communeId }: { period: string; communeId: string },
  faults: Faults,
): Promise<Explained> {
  const path = `/districts/${year.world.districtId}/summaries/${period}/explain`;
  const listed = await Promise.all(['', `commune=${communeId}`].map((query) => readAll(year, path, query)));
  const isOurs = (figure: string): boolean =>
    !figure.startsWith('communes/') || figure.startsWith(`communes/${communeId}/`);
  const asked = new Set<string>();
  const explained = { figures: 0, cells: 0 };
  let waiting = listed.flatMap(({ parts }) => figuresIn(parts)).filter(isOurs);
  while (waiting.length > 0) {
    const now = Array.from(new Set(waiting)).filter((figure) => !asked.has(figure));
    const answers = await atOnce(4, now, (figure) => readAll(year, path, `figure=${figure}`));
    for (const figure of now) asked.add(figure);
    for (const answer of answers) {
      explained.figures += 1;
      explained.cells += checkLeaves(year.book, answer, faults);
    }
    waiting = answers.flatMap(({ parts }) => figuresIn(parts)).filter((figure) => isOurs(figure) && !asked.has(figure));
  }
  return explained;
}

const figuresIn = (parts: Part[]): string[] => parts.flatMap(({ figure }) => figure ?? []);

/** An explanation with all of its parts, however many answers they take. */
async function readAll({ api }: Year, path: string, query: string): Promise<Explanation> {
  const whole = await api.read(`${path}?${query}`, explanationSchema);
  let { next } = whole;
  while (next !== null) {
    const more = await api.read(`${path}?${query}&from=${next}`, explanationSchema);
    whole.parts.push(...more.parts);
    next = more.next;
  }
  return whole;
}

/** What was read from a cell, in contrast to what was counted. */
const readFromCells = /\/(month|toDate)(\/|$)|\/indicators\/[^/]+(\/(met|total))?$/;

/** The parts that are made of nothing further, each of which must name where it is from. Gives the number of cells named. */
function checkLeaves(book: Book, { figure, parts, partCount }: Explanation, faults: Faults): number {
  faults.expect(`${figure}: số phần (parts)`, parts.length, partCount);
  let cells = 0;
  for (const { source, value } of parts) {
    if (source?.is !== 'file') continue;
    cells += source.places.length;
    const known = book.find(source.uploadId)?.sha256;
    if (known !== source.sha256) faults.add(`${figure}: ${source.key} là tệp khác (is another file)`);
    if (value !== null && readFromCells.test(figure) && source.places.length === 0)
      faults.add(`${figure}: không nêu ô của (no cell of) ${source.key}`);
  }
  return cells;
}
