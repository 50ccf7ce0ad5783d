import type { Given } from '../../../shared/domain/rules.ts';
import { createChance, type Chance } from '../year/chance.ts';
import { makeReport } from '../year/figures/make-report.ts';
import { makeWorld, unitsOf } from '../year/world.ts';
import type { Sample } from './sample.ts';
import { withSetback } from './setbacks.ts';

export interface Neighbours {
  districtId: string;
  period: string;
  /** Whose own samples are sent. */
  except: string;
  /** Of the others these alone. */
  only?: readonly string[];
}

export type NeighbourReport = Sample & { communeId: string };

/**
 * What the district's other communes send for a month: số liệu minh họa, of a fixed seed, so that every start makes the
 * same. Not everybody sends: it is a few days before the deadline.
 */
export function neighbourReports(given: Given, { districtId, period, except, only }: Neighbours): NeighbourReport[] {
  const world = makeWorld(given, districtId);
  const chance = createChance('2024');
  const slots = world.communes
    .filter((communeId) => communeId !== except && (only?.includes(communeId) ?? true))
    .flatMap((communeId) => unitsOf(world, { communeId, period }).map(({ id }) => ({ communeId, unitId: id, period })));
  return slots
    .filter(({ communeId, unitId }) => hasSent(chance, communeId, unitId))
    .map((slot) => {
      const report = withSetback(slot.communeId, makeReport(world, chance, slot));
      const fileName = `${slot.unitId}_${period}.json`;
      return { communeId: slot.communeId, fileName, bytes: jsonOf(report), slot: { ...slot, fileName } };
    });
}

const jsonOf = (report: object): Buffer => Buffer.from(JSON.stringify(report));

/** Of a few communes nobody, of a few others most, of the rest everybody. */
function hasSent(chance: Chance, communeId: string, unitId: string): boolean {
  const diligence = chance(communeId, 'nộp');
  if (diligence < 0.08) return false;
  return diligence > 0.35 || chance(communeId, unitId, 'nộp') < 0.8;
}
