import type { Act, ActOf } from '../acts/act.ts';
import { inOrder } from '../acts/standing.ts';
import type { MonthAct } from '../month-act.ts';
import { comparable } from '../text.ts';

export type PublishedNews = ActOf<'publish-news'>;

/** The articles of a month that the public may read, oldest first. */
export function publishedNews(acts: readonly Act[]): PublishedNews[] {
  return shownArticles(acts);
}

type Article<A extends { kind: string }> = Extract<A, { kind: 'publish-news' }>;

/**
 * Of the acts whole or of what a head keeps of them. One that is published under the title of another, however that is
 * typed, takes its place, and taking back either takes down both: what an officer takes down is not to stay by an
 * oversight.
 */
export function shownArticles<A extends Act | MonthAct>(acts: readonly A[]): Article<A>[] {
  const isArticle = (act: A): act is Article<A> => act.kind === 'publish-news';
  const titles = new Map<string, string>();
  const shown = new Map<string, Article<A>>();
  for (const act of inOrder(acts)) {
    if (isArticle(act)) {
      const title = comparable(act.title);
      titles.set(act.id, title);
      shown.delete(title);
      shown.set(title, act);
    }
    if (act.kind === 'withdraw') shown.delete(titles.get(act.actId) ?? '');
  }
  return [...shown.values()];
}
