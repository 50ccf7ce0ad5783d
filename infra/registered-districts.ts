import { readGiven } from '../data/given.ts';

/** Whatever communes hang under in the unit registers: where there is no district, the province. */
export function registeredDistricts(): readonly string[] {
  const units = readGiven().registers.flatMap((register) => register.units);
  const parents = units.flatMap((unit) => (unit.kind === 'commune' && unit.parent !== null ? [unit.parent] : []));
  return [...new Set(parents)].toSorted();
}
