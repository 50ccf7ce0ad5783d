import type { Act, ActOf } from '../acts/act.ts';
import { inOrder } from '../acts/standing.ts';

export type PublishedNews = ActOf<'publish-news'>;

/**
 * The articles of a month that the public may read, oldest first. One that is published under the title of another takes
 * its place, and taking back either takes down both: what an officer takes down is not to stay by an oversight.
 */
export function publishedNews(acts: readonly Act[]): PublishedNews[] {
  const titles = new Map<string, string>();
  const shown = new Map<string, PublishedNews>();
  for (const act of inOrder(acts)) {
    if (act.kind === 'publish-news') {
      titles.set(act.id, act.title);
      shown.delete(act.title);
      shown.set(act.title, act);
    }
    if (act.kind === 'withdraw') shown.delete(titles.get(act.actId) ?? '');
  }
  return [...shown.values()];
}
