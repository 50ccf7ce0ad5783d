import { publishedNews, type PublishedNews } from '../domain/news/published.ts';
import { currentRegister, periodsOf, type Given } from '../domain/rules.ts';
import { inSentence } from '../domain/text.ts';
import { findCommune } from '../domain/unit.ts';
import type { ActStore } from '../ports.ts';
import { requireCommune } from './require-month.ts';

export interface FindNewsDeps {
  given: Given;
  acts: Pick<ActStore, 'find'>;
  now: () => Date;
}

export interface CommuneNews {
  communeId: string;
  /** Its name, as it stands within a sentence. */
  commune: string;
  /** Newest first. */
  articles: PublishedNews[];
}

/** As many as somebody reads; whoever collects them asks more than once in a drive. */
const most = 50;

/** What anybody may read of a commune: the newest articles of all months that have begun. */
export function createFindNews({ given, acts, now }: FindNewsDeps) {
  return async (communeId: string): Promise<CommuneNews> => {
    requireCommune(given, communeId);
    const at = now().toISOString();
    const begun = periodsOf(given, communeId).filter(({ opensAt }) => opensAt <= at);
    const months = await Promise.all(begun.map(({ label }) => findPublished(acts, { communeId, period: label })));
    const articles = months.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const commune = inSentence(findCommune(currentRegister(given), communeId)?.name.vi ?? communeId);
    return { communeId, commune, articles: articles.slice(0, most) };
  };
}

/** Of one month, without reading what else was done in it. */
export async function findPublished(
  acts: Pick<ActStore, 'find'>,
  month: { communeId: string; period: string },
): Promise<PublishedNews[]> {
  const published = await acts.find({ ...month, kind: 'publish-news' });
  if (published.length === 0) return [];
  return publishedNews([...published, ...(await acts.find({ ...month, kind: 'withdraw' }))]);
}
