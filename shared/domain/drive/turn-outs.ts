import * as z from 'zod/mini';
import { daysIn, unitsIn } from '../acts/act-id.ts';
import { lastOfEach } from '../acts/standing.ts';
import { dateSchema, dateText } from '../calendar/dates.ts';
import { idSchema, reportersOf, type Unit } from '../unit.ts';
import type { Bilingual } from '../text.ts';
import type { MonthAct } from '../month-act.ts';
import type { CarryPart } from './carry.ts';
import type { DriveLine, DriveSource } from './lines.ts';
import type { DriveState } from './state.ts';

const said = { date: dateSchema, cleaning: z.boolean() };

/** What a month's head keeps of the acts. */
export const turnOutHeads = {
  'turn-out': { kind: z.literal('turn-out'), unitId: idSchema, ...said },
  'turn-out-of-units': { kind: z.literal('turn-out-of-units'), units: z.array(idSchema), ...said },
} as const;

/** The days of one month on which a unit turned out: each with whether the general cleaning was held. */
const daysSchema = z.record(z.string(), z.boolean());
export type TurnOutDays = z.infer<typeof daysSchema>;

/** Unit → month → its days. */
export const turnOutState = { turnOuts: z.exactOptional(z.record(z.string(), z.record(z.string(), daysSchema))) };

/**
 * Of two that speak of one day of a unit the later counts, and nothing once that is taken back; a day that an earlier
 * month has is not counted again.
 */
export const carryTurnOuts: CarryPart<'turnOuts'> = (before, { rules, acts, allActs }) => {
  const turnOuts: Record<string, Record<string, TurnOutDays>> = { ...before.turnOuts };
  const { label } = rules.period;
  const last = lastOfEach(allActs, (act) => (isTurnOut(act) ? daysIn(act) : []));
  for (const act of acts.filter(isTurnOut)) {
    for (const unitId of unitsIn(act)) {
      const told = own(turnOuts, unitId) ?? {};
      const isKnown = Object.entries(told).some(([month, days]) => month !== label && act.date in days);
      if (isKnown || last.get(`${unitId} ${act.date}`) !== act.id) continue;
      turnOuts[unitId] = { ...told, [label]: { ...told[label], [act.date]: act.cleaning } };
    }
  }
  return { turnOuts };
};

function isTurnOut(act: MonthAct): act is Extract<MonthAct, { kind: 'turn-out' | 'turn-out-of-units' }> {
  return act.kind === 'turn-out' || act.kind === 'turn-out-of-units';
}

/** The days on which a unit turned out in a month, in order. */
export function turnOutDays(
  state: DriveState | undefined,
  unitId: string,
  label: string,
): [date: string, cleaning: boolean][] {
  const months = own(state?.turnOuts, unitId) ?? {};
  return Object.entries(own(months, label) ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** In how many months a unit said that it held the general cleaning. */
export function cleanedMonths(state: DriveState | undefined, unitId: string): string[] {
  return Object.entries(own(state?.turnOuts, unitId) ?? {}).flatMap(([label, days]) =>
    Object.values(days).includes(true) ? [label] : [],
  );
}

const own = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

export const turnOutSchema = z.object({ hamlets: z.int(), held: z.int(), cleaned: z.int() });
export type TurnOutCounts = z.infer<typeof turnOutSchema>;

export const turnOutLabels: Record<string, Bilingual> = {
  'turnOut/hamlets': { vi: 'số xóm', en: 'hamlets' },
  'turnOut/held': { vi: 'xóm đã ra quân trong kỳ', en: 'hamlets that turned out this month' },
  'turnOut/cleaned': { vi: 'xóm đã tổng vệ sinh trong kỳ', en: 'hamlets that held the general cleaning this month' },
};

/** How many of the hamlets turned out in the month, and how many held the general cleaning. */
export function countTurnOuts(source: DriveSource): TurnOutCounts {
  const count = (name: string): number => turnOutLines(source, name)?.length ?? 0;
  return { hamlets: count('hamlets'), held: count('held'), cleaned: count('cleaned') };
}

export function turnOutLines({ rules, progress }: DriveSource, name: string): DriveLine[] | undefined {
  if (!Object.hasOwn(turnOutLabels, `turnOut/${name}`)) return undefined;
  const hamlets = reportersOf(rules.register, rules.commune.id).filter(({ kind }) => kind === 'hamlet');
  return hamlets.flatMap((hamlet) => {
    const days = turnOutDays(progress.drive, hamlet.id, rules.period.label);
    const told = name === 'cleaned' ? days.filter(([, cleaning]) => cleaning) : days;
    return name === 'hamlets' ? [line(hamlet, [])] : told.length === 0 ? [] : [line(hamlet, told)];
  });
}

function line({ name }: Unit, days: readonly (readonly [string, boolean])[]): DriveLine {
  const dates = days.map(([date]) => dateText(date)).join(', ');
  return { label: name, value: 1, note: dates === '' ? null : { vi: `ngày ${dates}`, en: `on ${dates}` } };
}
