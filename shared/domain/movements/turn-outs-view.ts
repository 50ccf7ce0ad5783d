import * as z from 'zod/mini';
import { cleanedMonths, turnOutDays, turnOutMonths } from '../drive/turn-outs.ts';
import { bilingualSchema } from '../text.ts';
import { idSchema, reportersOf, unitSchema } from '../unit.ts';
import type { Moved } from './view-movements.ts';

export const turnOutsViewSchema = z.array(
  z.object({
    unitId: idSchema,
    name: bilingualSchema,
    kind: unitSchema.shape.kind,
    /** The month's days, each with whether the general cleaning was held. */
    days: z.array(z.object({ date: z.string(), cleaning: z.boolean() })),
    /** What the unit's report of the month says that it did, by code: nothing where it gave no report. */
    did: z.record(z.string(), z.number()),
    /**
     * In how many of the months since turn-outs are told the general cleaning was recorded as held, and in how many
     * reports count one.
     */
    cleaning: z.object({ held: z.int(), reported: z.int(), months: z.int() }),
  }),
);
export type TurnOutsView = z.infer<typeof turnOutsViewSchema>;

type TurnOutView = TurnOutsView[number];

/** The plan wants everybody to turn out: hamlets first, then schools, station and office. */
export function viewTurnOuts(moved: Moved, unitId?: string): TurnOutsView {
  const { rules, progress } = moved;
  return reportersOf(rules.register, rules.commune.id)
    .filter(({ id }) => unitId === undefined || id === unitId)
    .toSorted((one, other) => Number(other.kind === 'hamlet') - Number(one.kind === 'hamlet'))
    .map(({ id, name, kind }) => ({
      unitId: id,
      name,
      kind,
      days: turnOutDays(progress.drive, id, rules.period).map(([date, cleaning]) => ({ date, cleaning })),
      did: didIn(moved, id),
      cleaning: cleaningOf(moved, id),
    }));
}

function didIn({ rules, months }: Moved, unitId: string): TurnOutView['did'] {
  const report = months.at(-1)?.reports.find(({ unit }) => unit === unitId);
  const codes = rules.campaign.turnOut?.did ?? [];
  return Object.fromEntries(
    codes.flatMap((code) => {
      const figure = report?.movements[code];
      return typeof figure === 'number' ? [[code, figure]] : [];
    }),
  );
}

function cleaningOf({ rules, progress, months }: Moved, unitId: string): TurnOutView['cleaning'] {
  const code = rules.campaign.turnOut?.cleaning ?? '';
  const told = turnOutMonths(rules);
  const reports = months.flatMap((month) =>
    told.some(({ label }) => label === month.period) ? month.reports.filter(({ unit }) => unit === unitId) : [],
  );
  return {
    held: cleanedMonths(progress.drive, unitId, told).length,
    reported: reports.filter(({ movements }) => Number(movements[code]) > 0).length,
    months: told.length,
  };
}
