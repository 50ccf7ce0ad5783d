import type { Act } from '../../shared/domain/acts/act.ts';
import type { ActRequest } from '../../shared/domain/acts/request.ts';
import type { Ranking } from '../../shared/domain/commendation/ranking.ts';
import type { Rubric } from '../../shared/domain/commendation/rubric.ts';
import type { Period } from '../../shared/domain/period.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';

export interface Ranked {
  ranking: Ranking;
  rubric: Rubric;
  /** When it was first made, so that anybody could know it. */
  madeAt: string | undefined;
}

/** What is to be recorded, by whom and when, and what has been done in the month before. */
export interface Deed {
  request: ActRequest;
  by: string;
  /** The unit as which alone they may do it; undefined of who may do it for the whole commune. */
  asUnit: string | undefined;
  at: string;
  rules: MonthRules;
  /** In the order in which they take effect. */
  acts: Act[];
  /** Of commendation, those of the whole drive, in order; empty where something else is asked for. */
  commended: Act[];
  /** Of what counts once in the drive, what its other months have; empty where something else is asked for. */
  elsewhere: Act[];
  /** Of the drive, first to last. */
  periods: readonly Period[];
  /** The one that the request names, and the rubric that it was made by; null where there is none, or none is named. */
  ranked: Ranked | null;
}
