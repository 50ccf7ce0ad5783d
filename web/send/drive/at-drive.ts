import type { PlaceView } from '../../../shared/api/place-contracts.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import type { Slot } from '../desk.ts';

export type MonthOfPlace = PlaceView['periods'][number];

/** What every part of the drive has to know. */
export interface AtDrive {
  slot: Slot;
  unit: Bilingual;
  /** In which something can be recorded, first to last: two, while the one before has not locked. */
  months: readonly MonthOfPlace[];
  isOnline: boolean;
  /** Looks at everything anew: something was told. */
  again: () => void;
}

export const pathOf = ({ communeId }: Pick<Slot, 'communeId'>, what: string, period: string): string =>
  `/communes/${communeId}/${what}/${period}`;
