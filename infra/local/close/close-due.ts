import { readGiven } from '../../../data/given.ts';
import { periodOf } from '../../../shared/domain/period.ts';

/** The instant from which a month may be closed, or undefined where the label is none of any campaign's months. */
export type CloseDueAt = (period: string) => Date | undefined;

/** By the rules of all campaigns that have the month: the last of their locks. */
export const closeDueAt: CloseDueAt = (period) => {
  const { campaigns, periodRules } = readGiven();
  const locks = campaigns
    .filter(({ firstPeriod, lastPeriod }) => firstPeriod <= period && period <= lastPeriod)
    .flatMap((campaign) => periodRules.find(({ id }) => id === campaign.periodRule) ?? [])
    .flatMap((rule) => periodOf(rule, period) ?? [])
    .map(({ locksAt }) => Date.parse(locksAt));
  return locks.length === 0 ? undefined : new Date(Math.max(...locks));
};
