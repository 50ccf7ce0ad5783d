import * as z from 'zod/mini';
import { dateText } from '../calendar/dates.ts';
import type { Bilingual } from '../text.ts';
import { reportersOf, type Unit } from '../unit.ts';
import type { DriveLine, DriveSource } from './lines.ts';
import { turnOutDays } from './turn-outs.ts';

/** The plan wants everybody to turn out: beside the hamlets, the schools, the station and the office (III.1). */
export const turnOutSchema = z.object({
  hamlets: z.int(),
  held: z.int(),
  cleaned: z.int(),
  /** Absent in what was stored before they were counted. */
  offices: z.exactOptional(z.int()),
  officesHeld: z.exactOptional(z.int()),
  officesCleaned: z.exactOptional(z.int()),
});
export type TurnOutCounts = z.infer<typeof turnOutSchema>;

export const turnOutLabels: Record<string, Bilingual> = {
  'turnOut/hamlets': { vi: 'số xóm', en: 'hamlets' },
  'turnOut/held': { vi: 'xóm đã ra quân trong kỳ', en: 'hamlets that turned out this month' },
  'turnOut/cleaned': { vi: 'xóm đã tổng vệ sinh trong kỳ', en: 'hamlets that held the general cleaning this month' },
  'turnOut/offices': { vi: 'số trường, trạm y tế, cơ quan', en: 'schools, health stations and offices' },
  'turnOut/officesHeld': {
    vi: 'trường, trạm y tế, cơ quan đã ra quân trong kỳ',
    en: 'schools, health stations and offices that turned out this month',
  },
  'turnOut/officesCleaned': {
    vi: 'trường, trạm y tế, cơ quan đã tổng vệ sinh trong kỳ',
    en: 'schools, health stations and offices that held the general cleaning this month',
  },
};

type Held = 'all' | 'held' | 'cleaned';

const named: Record<keyof TurnOutCounts, { isHamlet: boolean; held: Held }> = {
  hamlets: { isHamlet: true, held: 'all' },
  held: { isHamlet: true, held: 'held' },
  cleaned: { isHamlet: true, held: 'cleaned' },
  offices: { isHamlet: false, held: 'all' },
  officesHeld: { isHamlet: false, held: 'held' },
  officesCleaned: { isHamlet: false, held: 'cleaned' },
};
const byName = new Map(Object.entries(named));

/** How many of the hamlets, and of the other units, turned out in the month, and how many held the general cleaning. */
export function countTurnOuts(source: DriveSource): TurnOutCounts {
  const counted = Array.from(byName.keys(), (name) => [name, turnOutLines(source, name)?.length ?? 0]);
  return turnOutSchema.parse(Object.fromEntries(counted));
}

export function turnOutLines({ rules, progress }: DriveSource, name: string): DriveLine[] | undefined {
  const wanted = byName.get(name);
  if (!wanted) return undefined;
  const units = reportersOf(rules.register, rules.commune.id);
  const asked = units.filter(({ kind }) => (kind === 'hamlet') === wanted.isHamlet);
  return asked.flatMap((unit) => {
    const days = turnOutDays(progress.drive, unit.id, rules.period);
    const told = wanted.held === 'cleaned' ? days.filter(([, cleaning]) => cleaning) : days;
    return wanted.held === 'all' ? [line(unit, [])] : told.length === 0 ? [] : [line(unit, told)];
  });
}

function line({ name }: Unit, days: readonly (readonly [string, boolean])[]): DriveLine {
  const dates = days.map(([date]) => dateText(date)).join(', ');
  return { label: name, value: 1, note: dates === '' ? null : { vi: `ngày ${dates}`, en: `on ${dates}` } };
}
