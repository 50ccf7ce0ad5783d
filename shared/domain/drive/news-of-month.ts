import * as z from 'zod/mini';
import { civilDate, dateSchema } from '../calendar/dates.ts';
import { shownArticles } from '../news/published.ts';
import type { CarryPart } from './carry.ts';
import { tasksIn } from './task.ts';

/** What a month's head keeps of an article: its title is told from others by a hash. */
export const newsHeads = {
  'publish-news': { kind: z.literal('publish-news'), title: z.string() },
} as const;

/** The day on which the month's first article was published. */
export const newsState = { news: z.exactOptional(z.object({ on: z.exactOptional(dateSchema) })) };

/**
 * The articles of the month as they stood when it locked: what is published or taken down afterwards is shown and hidden
 * at once, but does not make a closed month another.
 */
export const carryNews: CarryPart<'news'> = (_before, { rules, allActs }) => {
  const { period, periodRule } = rules;
  if (tasksIn(rules).length === 0) return { news: {} };
  const [first] = shownArticles(allActs.filter(({ at }) => at < period.locksAt));
  return { news: first ? { on: civilDate(periodRule, first.at) } : {} };
};
