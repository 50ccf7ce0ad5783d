import { read } from '../common/api.ts';
import { ApiProblem } from '../common/problem.ts';
import type { AtBoard } from './month.ts';

/** Which version the district has published of the month: what an explanation of its figures says. None is 0. */
export async function readVersion({ place, month }: Pick<AtBoard, 'place' | 'month'>): Promise<number> {
  if (month.state !== 'locked') return 0;
  const path = `/districts/${place.parent}/summaries/${month.period}/explain?commune=${place.placeId}`;
  try {
    return (await read<'explain-figure'>(path)).version;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'no-such-version') return 0;
    throw error;
  }
}
