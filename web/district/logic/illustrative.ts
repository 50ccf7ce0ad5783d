import type { PlaceView } from '../../../shared/api/place-contracts.ts';
import type { SummaryView } from '../../../shared/api/summary-view.ts';

export const isIllustrative = ({ parts }: Pick<PlaceView, 'parts'>, communeId: string): boolean =>
  parts.some(({ id, illustrative }) => id === communeId && illustrative);

/** How many communes are made up; and what else of the figures is, that they do not say already. */
export function illustrativeIn(
  { parts }: Pick<PlaceView, 'parts'>,
  { illustrative }: Pick<SummaryView, 'illustrative'>,
): { count: number; others: string[] } {
  const made = parts.filter((part) => part.illustrative);
  // As the API words it: “số liệu ban đầu của xã Phú Lạc là …”.
  const isOfOne = (text: string): boolean => made.some(({ name }) => text.includes(` ${lowered(name.vi)} `));
  return { count: made.length, others: illustrative.filter((text) => !isOfOne(text)) };
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
