import { required, wholeNumber } from './env.ts';
import { createLog } from './log.ts';
import { createMeasure } from './measure.ts';

/** Where it is counted what a function creates, how much of it, and under which name it is told that it was not. */
export const quotaVariables = {
  QUOTA_TABLE: required,
  CREATED_A_MINUTE: wholeNumber,
  MOST_A_DAY: wholeNumber,
  METRIC_NAMESPACE: required,
};
type QuotaEnv = Record<keyof typeof quotaVariables, string>;

/** How much may be created, and what is said where it could not be counted. */
export function quotaSettings(service: string, env: QuotaEnv, now: () => Date) {
  const log = createLog(service);
  const measure = createMeasure({ service, namespace: env.METRIC_NAMESPACE, now });
  return {
    most: { minute: Number(env.CREATED_A_MINUTE), day: Number(env.MOST_A_DAY) },
    uncounted: (error: unknown): void => {
      log.error('not counted', error);
      measure('not counted', { districtId: undefined, metrics: { QuotasUncounted: 1 }, about: {} });
    },
  };
}
