import type { PlaceView } from '../../shared/api/place-contracts.ts';
import { civilDate, periodText, type Period } from '../../shared/domain/period.ts';
import { currentRegister, periodsOf, type Given } from '../../shared/domain/rules.ts';
import {
  communesOf,
  findCommune,
  registerOn,
  reportersOf,
  type Register,
  type Unit,
} from '../../shared/domain/unit.ts';
import { requireDistrict } from '../../shared/steps/require-month.ts';

export interface GetPlaceDeps {
  given: Given;
  now: () => Date;
}

/** The zone of the days from and to which the register has its places. */
const registerZone = { utcOffset: '+07:00' };

/** What stands in the register and the calendar, today: the same for everybody. */
export function createGetPlace({ given, now }: GetPlaceDeps) {
  return (placeId: string): PlaceView => {
    const at = now().toISOString();
    const register = registerOn(currentRegister(given), civilDate(registerZone, at));
    const commune = findCommune(register, placeId);
    const place = commune ?? requireDistrict(given, placeId);
    const parts = commune ? reportersOf(register, placeId) : communesOf(register, placeId);
    const periods = periodsOfPlace(given, register, place);
    return {
      placeId,
      name: place.name,
      kind: place.kind,
      illustrative: place.illustrative ?? false,
      parent: place.parent,
      parts: parts.map(({ id, name, kind, illustrative = false }) => ({ id, name, kind, illustrative })),
      periods: periods.map((period) => viewPeriod(period, at)),
      current: currentOf(periods, at),
    };
  };
}

/** A district's communes take part in the same drive: the first that takes part in one says when its months are. */
function periodsOfPlace(given: Given, register: Register, place: Unit): Period[] {
  const communes = place.kind === 'commune' ? [place] : communesOf(register, place.id);
  return communes.map(({ id }) => periodsOf(given, id)).find(({ length }) => length > 0) ?? [];
}

function viewPeriod(period: Period, at: string): PlaceView['periods'][number] {
  const { label, from, to, unitDeadline: deadline, locksAt } = period;
  return { period: label, periodText: periodText({ period }), from, to, deadline, locksAt, state: stateOf(period, at) };
}

function stateOf({ opensAt, locksAt }: Period, at: string): 'coming' | 'open' | 'locked' {
  if (at < opensAt) return 'coming';
  return at < locksAt ? 'open' : 'locked';
}

function currentOf(periods: readonly Period[], at: string): string | null {
  const open = periods.find((period) => stateOf(period, at) === 'open');
  return (open ?? periods.findLast(({ opensAt }) => opensAt <= at))?.label ?? null;
}
