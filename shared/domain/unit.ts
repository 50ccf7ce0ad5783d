import * as z from 'zod/mini';
import { bilingualSchema } from './text.ts';

/** Ids are short and lower-case, because they stand in object keys, paths and QR links. */
export const idSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));
const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const reporterKinds = ['hamlet', 'school', 'station', 'office'] as const;
export type ReporterKind = (typeof reporterKinds)[number];

export const unitSchema = z.object({
  /** Unique among the units of one parent; communes and above are unique in the whole register. */
  id: idSchema,
  parent: z.nullable(idSchema),
  kind: z.enum(['province', 'district', 'commune', ...reporterKinds]),
  name: bilingualSchema,
  /** Other ways in which reports write the name. */
  aliases: z.optional(z.array(z.string())),
  /** How often it owes a report: only a unit that owes one every month can be missing. */
  owes: z.optional(z.enum(['monthly', 'on-change'])),
  validFrom: dateSchema,
  validTo: z.nullable(dateSchema),
  note: z.optional(z.string()),
  /** Only the name is real: what it reports is “số liệu minh họa”, never to be shown without saying so. */
  illustrative: z.exactOptional(z.literal(true)),
});
export type Unit = z.infer<typeof unitSchema>;

export const registerSchema = z.object({
  version: z.string(),
  source: z.string(),
  units: z.array(unitSchema),
});

/** Who exists, under whom, since when. A tree of any depth: nothing counts its levels. */
export type Register = z.infer<typeof registerSchema>;

/** The register as it stood on a day (YYYY-MM-DD). Registers are never changed, so that what was found once stands. */
export function registerOn(register: Register, day: string): Register {
  const days = registersByDay.get(register) ?? new Map<string, Register>();
  registersByDay.set(register, days);
  const inForce = (unit: Unit): boolean => unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
  const found = days.get(day) ?? { ...register, units: register.units.filter(inForce) };
  days.set(day, found);
  return found;
}

/** The commune with this id, or undefined where the id names something else or nothing. */
export function findCommune(register: Register, communeId: string): Unit | undefined {
  return indexOf(register).communes.get(communeId);
}

/** The unit directly above communes (a district; since July 2025 a province) with this id. */
export function findDistrict(register: Register, districtId: string): Unit | undefined {
  const unit = register.units.find((candidate) => candidate.id === districtId && candidate.kind !== 'commune');
  return unit && communesOf(register, districtId).length > 0 ? unit : undefined;
}

/** The ids of a commune and of the units above it, nearest first. */
export function chainOf(register: Register, communeId: string): string[] {
  const { aboveUnits } = indexOf(register);
  const chain: string[] = [];
  for (let unit = aboveUnits.get(communeId); unit; unit = aboveUnits.get(unit.parent ?? '')) chain.push(unit.id);
  return chain;
}

export function communesOf(register: Register, districtId: string): Unit[] {
  return childrenOf(register, districtId).filter((unit) => unit.kind === 'commune');
}

/** The hamlets, schools, station and office that report to a commune. */
export function reportersOf(register: Register, communeId: string): Unit[] {
  return childrenOf(register, communeId).filter(isReporter);
}

export function findReporter(register: Register, communeId: string, unitId: string): Unit | undefined {
  return reportersOf(register, communeId).find((unit) => unit.id === unitId);
}

function isReporter(unit: Unit): boolean {
  return reporterKinds.some((kind) => kind === unit.kind);
}

interface RegisterIndex {
  byParent: Map<string | null, Unit[]>;
  communes: Map<string, Unit>;
  /** Communes and all above them: what reports has an id only among its siblings. */
  aboveUnits: Map<string, Unit>;
}

// A register of a whole country has 64,000 hamlets, and a close asks for each commune's units for each indicator.
const registersByDay = new WeakMap<Register, Map<string, Register>>();
const indexes = new WeakMap<Register, RegisterIndex>();

function indexOf(register: Register): RegisterIndex {
  const index = indexes.get(register) ?? {
    byParent: Map.groupBy(register.units, (unit) => unit.parent),
    communes: new Map(register.units.filter((unit) => unit.kind === 'commune').map((unit) => [unit.id, unit])),
    aboveUnits: new Map(register.units.filter((unit) => !isReporter(unit)).map((unit) => [unit.id, unit])),
  };
  indexes.set(register, index);
  return index;
}

function childrenOf(register: Register, parent: string): Unit[] {
  return indexOf(register).byParent.get(parent) ?? [];
}
