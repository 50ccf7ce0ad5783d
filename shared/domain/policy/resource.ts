import { chainOf, findReporter, registerOn, reportersOf, type Register } from '../unit.ts';

/** The register, and the day on which somebody asks. */
export interface Today {
  register: Register;
  day: string;
}

/** A unit, or a commune where no unit is named. */
interface OfCommune {
  communeId: string;
  unitId?: string | undefined;
}

/** What somebody wants to do something to, as a request names it. An upload may have come under no commune. */
export type Named = { districtId: string } | OfCommune | { uploadId: string; of: OfCommune | undefined };

export interface Resource {
  /** As a scope names it, whether or not there is such a thing. */
  id: string;
  /** The places in force that it lies in, itself first; none where there is no such thing. */
  within: readonly string[];
  /** Of a commune, the scopes of its units in force. */
  units: readonly string[];
}

/**
 * Where something lies on a day. What was abolished is found where it lay on its last day, but only by those above it
 * that are still there: a scope ends with its place.
 */
export function resourceOn(today: Today, named: Named): Resource {
  if ('districtId' in named) return placeOn(today, named.districtId);
  if ('communeId' in named) return communePlaceOn(today, named);
  const { id, within, units } = named.of ? communePlaceOn(today, named.of) : { id: '', within: [], units: [] };
  // A file that belongs to nobody is for those who look after all.
  return { id, within: within.length > 0 ? within : rootsOn(today), units };
}

/** A scope and all above it; nothing where the register does not have it on that day. */
export function lineOfScope(today: Today, scope: string): readonly string[] {
  const [communeId = '', unitId] = scope.split('/');
  const { within } = communePlaceOn(today, { communeId, unitId });
  return within[0] === scope ? within : [];
}

function communePlaceOn(today: Today, { communeId, unitId }: OfCommune): Resource {
  const commune = placeOn(today, communeId);
  const inForce = registerOn(today.register, today.day);
  if (unitId === undefined) {
    const units = reportersOf(inForce, communeId).map((unit) => `${communeId}/${unit.id}`);
    return { ...commune, units };
  }
  const id = `${communeId}/${unitId}`;
  const isThere = findReporter(inForce, communeId, unitId) !== undefined;
  return { id, within: isThere ? [id, ...commune.within] : commune.within, units: [] };
}

function placeOn({ register, day }: Today, id: string): Resource {
  const inForce = registerOn(register, day);
  const line = chainOf(registerOn(register, lastDay(register, id, day)), id);
  return { id, within: line.filter((above) => chainOf(inForce, above).length > 0), units: [] };
}

/** The day itself, or the last day before it on which the place was there. */
function lastDay(register: Register, id: string, day: string): string {
  const ends = register.units.filter((unit) => unit.id === id && unit.validFrom <= day).map(({ validTo }) => validTo);
  const last = ends.includes(null)
    ? day
    : ends
        .flatMap((end) => end ?? [])
        .toSorted()
        .at(-1);
  return last === undefined || last > day ? day : last;
}

function rootsOn({ register, day }: Today): string[] {
  const { units } = registerOn(register, day);
  return units.filter(({ parent }) => parent === null).map(({ id }) => id);
}
