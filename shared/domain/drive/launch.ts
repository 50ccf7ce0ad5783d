import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import { idSchema } from '../unit.ts';
import type { CarryPart } from './carry.ts';
import { keepEarlier } from './keep-earlier.ts';

/** What a month's head keeps of the acts. */
export const launchHeads = {
  launch: { kind: z.literal('launch'), participants: z.array(idSchema), date: dateSchema },
  'launch-confirm': { kind: z.literal('launch-confirm'), participant: idSchema, date: dateSchema },
} as const;

const dates = z.record(z.string(), dateSchema);

/** Participant → the day on which it was launched to, and on which it first said so itself. */
export const launchState = { launched: z.exactOptional(dates), confirmed: z.exactOptional(dates) };

export const carryLaunches: CarryPart<'launched' | 'confirmed'> = (before, { acts }) => {
  const launched = { ...before.launched };
  const confirmed = { ...before.confirmed };
  for (const act of acts) {
    if (act.kind === 'launch') for (const id of act.participants) keepEarlier(launched, id, act.date);
    if (act.kind === 'launch-confirm') keepEarlier(confirmed, act.participant, act.date);
  }
  return { launched, confirmed };
};

export const coverageSchema = z.object({ participants: z.int(), launched: z.int(), confirmed: z.int() });
export type Coverage = z.infer<typeof coverageSchema>;
