import type { DomainError } from '../domain/errors.ts';
import { instantText } from '../domain/period.ts';
import { quotaUsedUp } from '../domain/limits/limit-problems.ts';
import { quotaOfDay, quotaOfMinute, type Quota } from '../domain/limits/quota.ts';
import type { Quotas } from '../ports.ts';

export interface SpendDeps {
  quotas: Quotas;
  /** Of one caller in a minute, and of one thing in a day. */
  most: { minute: number; day: number };
  /** Told where it could not be counted. */
  uncounted: (error: unknown) => void;
}

/** What is to be created: by whom, and what it is one more of. */
export interface Spending {
  by: string;
  what: string;
  at: Date;
}

/** @throws DomainError too-many */
export type Spend = (spending: Spending) => Promise<void>;

/**
 * Counts one more of what is created, the caller first, so that who is refused takes nothing from others. Where it
 * cannot be counted it is done uncounted: no report waits for what is there to hold back.
 */
export function createSpend({ quotas, most, uncounted }: SpendDeps): Spend {
  return async ({ by, what, at }) => {
    for (const quota of [quotaOfMinute(by, most.minute, at), quotaOfDay(what, most.day, at)]) {
      const taken = await quotas.take(quota).catch(uncounted);
      if (taken === 'used-up') throw refusal(quota, at);
    }
  };
}

function refusal({ until }: Quota, at: Date): DomainError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000));
  return quotaUsedUp({ until: instantText({ utcOffset: '+07:00' }, until.toISOString()), seconds });
}
