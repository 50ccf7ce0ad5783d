import type { LocalRun } from '../../start-local-run.ts';
import type { Api } from '../api.ts';
import type { Chance } from '../chance.ts';
import type { Book } from '../oracle/book.ts';
import type { World } from '../world.ts';
import type { Script } from './cases.ts';

/** A year that is being played. */
export interface Year {
  world: World;
  /** The communes that send; the others of the district send nothing. */
  communes: readonly string[];
  run: Pick<LocalRun, 'clock' | 'moveClock' | 'settled'>;
  api: Api;
  chance: Chance;
  script: Script;
  book: Book;
  /** How many times each month was published, as it must be. */
  versions: Map<string, number>;
}
