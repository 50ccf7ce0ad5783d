import type { ActRequest } from '../../shared/domain/acts/request.ts';
import { keyOfRanking } from '../../shared/domain/commendation/ranking.ts';
import { nameOfRubric, type Rubric } from '../../shared/domain/commendation/rubric.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { readRanking } from '../../shared/steps/rankings.ts';
import type { Ranked } from './deed.ts';

export interface FindRankedDeps {
  objects: Pick<ObjectStore, 'read' | 'listVersions'>;
  rubrics: readonly Rubric[];
}

/** The ranking that a request names, and by which rubric it was made. */
export async function findRanked(
  { objects, rubrics }: FindRankedDeps,
  { month, request }: { month: { communeId: string; period: string }; request: ActRequest },
): Promise<Ranked | null> {
  if (request.kind !== 'rank' && request.kind !== 'council-decision') return null;
  const of = { ...month, period: request.round ?? month.period };
  const ranking = await readRanking({ objects }, of, request.ranking);
  const rubric = rubrics.find((each) => nameOfRubric(each) === ranking?.rubric);
  return ranking && rubric
    ? { ranking, rubric, madeAt: await firstOf(objects, keyOfRanking(of, request.ranking)) }
    : null;
}

async function firstOf(objects: FindRankedDeps['objects'], key: string): Promise<string | undefined> {
  const times = (await objects.listVersions(key)).map(({ lastModified }) => lastModified);
  return times.toSorted()[0];
}
