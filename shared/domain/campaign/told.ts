import type { Campaign } from '../campaign.ts';

/** Whether a summary of the month says how far the drive is: targets, money by source, what was done beside reporting. */
export function isToldOf({ drive }: Campaign, period: string): boolean {
  return drive !== undefined && drive.since <= period;
}
