import type { PlaceView } from '../../shared/api/place-contracts.ts';
import type { DialogOf } from './acts/dialog.tsx';

export type MonthOfPlace = PlaceView['periods'][number];

/** What every part of the board has to know: whose month it is, and whether whoever looks may act. */
export interface AtBoard {
  place: PlaceView;
  month: MonthOfPlace;
  mayAct: boolean;
  /** Looks at everything anew: something was done. */
  refresh: () => void;
  /** Asks once more before something is done. */
  open: (dialog: DialogOf) => void;
}

export const pathOf = ({ place, month }: Pick<AtBoard, 'place' | 'month'>, what: string): string =>
  `/communes/${place.placeId}/${what}/${month.period}`;

export function nameOf(place: PlaceView, unitId: string) {
  return place.parts.find(({ id }) => id === unitId)?.name ?? { vi: unitId, en: unitId };
}
