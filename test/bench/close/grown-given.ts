import { readGiven } from '../../../data/given.ts';
import type { Given } from '../../../shared/domain/rules.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';

export const unitsPerCommune = 10;
const hamletsPerCommune = 8;

/** The month that is closed: the first of the campaign. */
export const closing = { districtId: 'huyen', period: '2024-03' } as const;

/** The demonstration's pack, campaign and rules over one district with as many communes as asked. */
export function grownGiven(communes: number): Given {
  const given = readGiven();
  const ids = Array.from({ length: communes }, (_, at) => `xa-${at}`);
  const units = [
    unit('huyen', null, 'district'),
    ...ids.flatMap((id) => [unit(id, 'huyen', 'commune'), ...unitsOf(id)]),
  ];
  const register = must(given.registers[0]);
  const campaign = { ...must(given.campaigns[0]), communes: ids, firstPeriod: closing.period };
  return { ...given, registers: [{ ...register, units }], campaigns: [campaign], baselines: [] };
}

function unitsOf(commune: string): Unit[] {
  return [...unitIds.keys()].map((id) => unit(id, commune, must(unitIds.get(id))));
}

const hamletIds = Array.from({ length: hamletsPerCommune }, (_, at) => `xom-${at}`);
const unitIds: ReadonlyMap<string, Unit['kind']> = new Map([
  ...hamletIds.map((id): [string, Unit['kind']] => [id, 'hamlet']),
  ['tram-y-te', 'station'],
  ['van-phong-ubnd', 'office'],
]);

function unit(id: string, parent: string | null, kind: Unit['kind']): Unit {
  const owes = kind === 'hamlet' ? 'monthly' : 'on-change';
  return { id, parent, kind, name: { vi: id, en: id }, owes, validFrom: '2020-01-01', validTo: null };
}

/** Who of a commune has a report, and which of the samples it is. */
export const reporters: readonly { unitId: string; sample: string }[] = [
  ...hamletIds.map((unitId) => ({ unitId, sample: 'xom-2_2024-03.csv' })),
  { unitId: 'tram-y-te', sample: 'tram-y-te_2024-03.xlsx' },
  { unitId: 'van-phong-ubnd', sample: 'van-phong-ubnd_2024-03.xlsx' },
];
