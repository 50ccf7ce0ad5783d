import type { Report } from '../domain/report.ts';
import type { Columns, ColumnName } from './columns.ts';
import { fold, foldedSet } from './fold.ts';
import type { Block } from './layout.ts';
import { limits } from './limits.ts';
import type { ProblemList } from './problem-list.ts';
import { cellAt, shownText, type CellAt, type TableRow } from './table.ts';
import { collectiveWords, individualWords } from './wording.ts';

type Nomination = Report['nominations'][number];

const collective = foldedSet(collectiveWords);
const individual = foldedSet(individualWords);

/** Section VI: who is proposed for commendation. Signatures under the table are no rows of it. */
export function readNominations(blocks: Block[], problems: ProblemList): Nomination[] {
  const read: Nomination[] = [];
  for (const block of blocks) {
    if (block.section !== 'nominations' || !block.columns) continue;
    for (const row of block.rows) {
      if (isBehindTable(row, block) && !hasKind(row, block.columns)) continue;
      const nomination = readNomination(row, block.columns, problems);
      if (nomination) read.push(nomination);
    }
    if (read.length > limits.nominations) {
      problems.add('too-many-nominations', {
        place: block.heading.place,
        values: { limit: String(limits.nominations) },
      });
      return [];
    }
  }
  return read;
}

/** In a document the table of nominations ends, and signatures stand in a table of their own. */
function isBehindTable(row: TableRow, { header }: Block): boolean {
  const [own, others] = [row.placeAt(1), header?.placeAt(1)];
  return others !== undefined && 'table' in own && 'table' in others && own.table !== others.table;
}

function hasKind(row: TableRow, columns: Columns): boolean {
  return kindOf(textOf(cellAt(row, columns.get('kind') ?? 0))) !== undefined;
}

function readNomination(row: TableRow, columns: Columns, problems: ProblemList): Nomination | undefined {
  const at = (name: ColumnName): CellAt => cellAt(row, columns.get(name) ?? 0);
  const [kind, name, achievement] = [at('kind'), at('name'), at('achievement')];
  if (textOf(name) === '' || (textOf(kind) === '' && textOf(achievement) === '')) return undefined;
  const nominationKind = kindOf(textOf(kind));
  if (!nominationKind) problems.add('not-a-nomination', { place: kind.place, found: textOf(kind) });
  const short = [
    within(name, limits.nameCharacters, problems),
    within(achievement, limits.achievementCharacters, problems),
  ];
  if (!nominationKind || short.includes(false)) return undefined;
  return { kind: nominationKind, name: textOf(name), achievement: textOf(achievement) };
}

function textOf(cell: CellAt): string {
  return shownText(cell.content).normalize('NFC').trim();
}

function kindOf(text: string): Nomination['kind'] | undefined {
  if (collective.has(fold(text))) return 'collective';
  return individual.has(fold(text)) ? 'individual' : undefined;
}

function within(cell: CellAt, limit: number, problems: ProblemList): boolean {
  if (textOf(cell).length <= limit) return true;
  problems.add('too-long', { place: cell.place, found: textOf(cell), values: { limit: String(limit) } });
  return false;
}
