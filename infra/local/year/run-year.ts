import type { Given } from '../../../shared/domain/rules.ts';
import { auditorOf } from '../issuer/callers.ts';
import type { LocalRun } from '../start-local-run.ts';
import { createApi } from './api.ts';
import type { Explained } from './checks/check-explained.ts';
import { checkSums, type RowSum } from './checks/check-sums.ts';
import { checkYear } from './checks/check-year.ts';
import { Faults } from './checks/faults.ts';
import type { Summary } from './checks/read.ts';
import { createChance } from './chance.ts';
import { Book } from './oracle/book.ts';
import type { Script } from './play/cases.ts';
import { playYear, stopsOfYear } from './play/play-year.ts';
import { yearScript } from './play/script.ts';
import type { Year } from './play/year.ts';
import { makeWorld, type World } from './world.ts';

export interface YearPlan {
  given: Given;
  districtId: string;
  /** Those that send; all if undefined. */
  communes?: readonly string[] | undefined;
  /** How many of the drive's months, from the first; all if undefined. */
  months?: number;
  seed: string;
  /** The year's own if undefined. */
  script?: Script;
  onClosed: (official: Summary) => Promise<void>;
}

export interface YearResult {
  reports: number;
  versions: ReadonlyMap<string, number>;
  /** Of one month that was restated. */
  explained: Explained;
  /** Of each row of the form, at the end. */
  sums: readonly RowSum[];
  faults: readonly string[];
}

/** When the clock is to stand before anything is done. */
export function startOfYear(given: Given, districtId: string): Date {
  const [first] = stopsOfYear({ world: makeWorld(given, districtId) });
  if (!first) throw new Error(`${districtId} has no months`);
  return new Date(first.at.getTime() - 3 * 3_600_000);
}

/** Plays a year in a run that stands at its beginning, and holds all that the system says of it against what was sent. */
export async function runYear(run: LocalRun, plan: YearPlan): Promise<YearResult> {
  const world = makeWorld(plan.given, plan.districtId);
  const year = beginYear(run, world, plan);
  const faults = new Faults();
  const stops = stopsOfYear(year, world.periods.slice(0, plan.months));
  const officials = await playYear(year, stops, { faults, onClosed: plan.onClosed });
  const explained = await checkYear(year, officials, faults);
  const last = [...officials.keys()].at(-1);
  const sums = last === undefined ? [] : await checkSums(year, last, faults);
  const reports = world.periods.reduce((sum, { label }) => sum + year.book.sentIn(label).length, 0);
  return { reports, versions: year.versions, explained, sums, faults: faults.lines };
}

function beginYear(run: LocalRun, world: World, { communes, seed, script }: YearPlan): Year {
  const unknown = communes?.filter((communeId) => !world.communes.includes(communeId)) ?? [];
  if (unknown.length > 0) throw new Error(`Không có xã (no such commune): ${unknown.join(', ')}`);
  const chance = createChance(seed);
  return {
    world,
    communes: communes ?? world.communes,
    run,
    api: createApi(run.apiUrl, { tokenFor: run.tokenFor, reader: auditorOf(world.districtId) }),
    chance,
    script: script ?? yearScript(world, chance),
    book: new Book(),
    versions: new Map(),
  };
}
