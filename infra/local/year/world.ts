import { formFor, type Form } from '../../../shared/domain/form.ts';
import type { Period } from '../../../shared/domain/period.ts';
import { currentRegister, periodsOf, rulesOf, type Given, type MonthRules } from '../../../shared/domain/rules.ts';
import type { SlotKey } from '../../../shared/domain/slot.ts';
import { communesOf, reportersOf, type Unit } from '../../../shared/domain/unit.ts';

/** What the year is played in. */
export interface World {
  given: Given;
  districtId: string;
  /** All of the district's communes; those that play are chosen from them. */
  communes: readonly string[];
  /** Which all communes have in common. */
  periods: readonly Period[];
  /** Of what kind each unit is, by `commune/unit`. */
  kinds: ReadonlyMap<string, Unit['kind']>;
}

export function makeWorld(given: Given, districtId: string): World {
  const register = currentRegister(given);
  const communes = communesOf(register, districtId).map(({ id }) => id);
  const [periods = [], ...others] = communes.map((communeId) => periodsOf(given, communeId));
  const same = others.every((each) => JSON.stringify(each) === JSON.stringify(periods));
  if (!same) throw new Error(`the communes of ${districtId} have not the same months`);
  const kinds = new Map(register.units.map(({ parent, id, kind }) => [`${parent}/${id}`, kind]));
  return { given, districtId, communes, periods, kinds };
}

export function rulesFor({ given }: World, month: { communeId: string; period: string }): MonthRules {
  const rules = rulesOf(given, month);
  if (!rules) throw new Error(`no rules for ${month.communeId} in ${month.period}`);
  return rules;
}

export function unitsOf(world: World, month: { communeId: string; period: string }): Unit[] {
  return reportersOf(rulesFor(world, month).register, month.communeId);
}

export function formOfSlot(world: World, slot: SlotKey): Form {
  const rules = rulesFor(world, slot);
  const unit = reportersOf(rules.register, slot.communeId).find(({ id }) => id === slot.unitId);
  if (!unit) throw new Error(`no unit ${slot.communeId}/${slot.unitId} in ${slot.period}`);
  return formFor(rules, { commune: rules.commune, unit, period: rules.period });
}

export function nameOfSlot({ communeId, period, unitId }: SlotKey): string {
  return `${communeId}/${unitId} ${period}`;
}
