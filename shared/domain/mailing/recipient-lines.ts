import type { Distribution } from './contacts.ts';

/** The lines of a district's list of recipients, as papers print them, in its order. */
export function recipientLines(distributions: readonly Distribution[], districtId: string): string[] {
  const own = distributions.filter((distribution) => distribution.districtId === districtId);
  return [...new Set(own.flatMap(({ recipients }) => recipients.map(({ line }) => line)))];
}
