import { explanationSchema, type Explanation, type Part } from '../../../../shared/domain/explain/explanation.ts';
import { exactSum } from '../../../../shared/domain/figure.ts';
import { jsonOf } from '../api.ts';
import { atOnce } from '../at-once.ts';
import type { Book } from '../oracle/book.ts';
import type { Year } from '../play/year.ts';
import type { Faults } from './faults.ts';

export interface Explained {
  period: string;
  figures: number;
  cells: number;
}

/**
 * Asks for every figure of a month's newest version, the district's and each commune's, and for every figure that these
 * are made of, down to the files that were sent and the cells in them. No path that is handed out may lead nowhere.
 */
export async function checkExplained(year: Year, period: string, faults: Faults): Promise<Explained> {
  const path = `/districts/${year.world.districtId}/summaries/${period}/explain`;
  const lists = ['', ...year.world.communes.map((communeId) => `commune=${communeId}`)];
  const explained = { period, figures: 0, cells: 0 };
  const asked = new Set<string>();
  let waiting = figuresIn(await atOnce(4, lists, (query) => readAll(year, `${path}?${query}`, faults)));
  while (waiting.size > 0) {
    const figures = Array.from(waiting);
    const answers = await atOnce(4, figures, (figure) => readAll(year, `${path}?figure=${figure}`, faults));
    for (const figure of figures) asked.add(figure);
    for (const answer of answers.flat()) {
      explained.figures += 1;
      explained.cells += checkLeaves(year.book, answer, faults);
      checkSum(answer, faults);
    }
    waiting = figuresIn(answers).difference(asked);
  }
  return explained;
}

function figuresIn(answers: Explanation[][]): Set<string> {
  return new Set(answers.flat().flatMap(({ parts }) => parts.flatMap(({ figure }: Part) => figure ?? [])));
}

/** An explanation with all of its parts, however many answers they take; none where it was refused. */
async function readAll({ api }: Year, url: string, faults: Faults): Promise<Explanation[]> {
  const parts: Part[] = [];
  for (let from = 0; ;) {
    const answer = await api.get(`${url}&from=${from}`);
    if (answer.status !== 200) {
      faults.add(`${url}: ${answer.status}`);
      return [];
    }
    const read = explanationSchema.parse(jsonOf(answer));
    parts.push(...read.parts);
    if (read.next === null) return [{ ...read, parts }];
    from = read.next;
  }
}

function checkSum({ figure, made, value, parts }: Explanation, faults: Faults): void {
  if (made !== 'sum') return;
  const sum = exactSum(parts.map((part) => (typeof part.value === 'number' ? part.value : 0)));
  faults.expect(`${figure}: tổng các phần (sum of its parts)`, sum, value);
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
