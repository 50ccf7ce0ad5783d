import type { AtBoard } from '../month.ts';

type Of = Pick<AtBoard, 'place' | 'month'>;

/** Where a published figure is explained: the route is the district's, the figure the commune's. */
export function figurePath({ place, month }: Of, figure: string): string {
  return `/districts/${place.parent}/summaries/${month.period}/explain?figure=${figure}`;
}

export const figureOfIndicator = (of: Of, code: string): string =>
  figurePath(of, `communes/${of.place.placeId}/indicators/${code}`);
