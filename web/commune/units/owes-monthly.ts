import type { PlaceView } from '../../../shared/api/place-contracts.ts';

/** Of whom a report is awaited each month. The others send when something changes, and are never late. */
export function owesMonthly(place: Pick<PlaceView, 'parts'>, unitId: string): boolean {
  return place.parts.find(({ id }) => id === unitId)?.kind === 'hamlet';
}
