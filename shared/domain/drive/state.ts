import * as z from 'zod/mini';
import { bookedState } from './booked.ts';
import { commendedState } from './commended.ts';
import { taskState } from './done-tasks.ts';
import { launchState } from './launch.ts';
import { moneyState } from './money.ts';
import { newsState } from './news-of-month.ts';
import { propagandaState } from './propaganda.ts';
import { turnOutState } from './turn-outs.ts';

/*
 * Heads → state → summary part → view. An act is kept whole as an item of its own; the month's *head* has of it what
 * figures depend on (`…Heads` of each file here, joined in month-act.ts). Whenever a month is made anew, `carryDrive`
 * makes its *state* of the month before's state and the acts in this month's head, as `drive` of its progress. The
 * *summary part* (`summarizeDrive`) is made of that progress alone, at the instant of the summary: numbers as part →
 * name, frozen with the version, each explained by `driveLines`. A *view* (`…-view.ts`) is computed when somebody asks,
 * of the progress and, for words and files, of the acts themselves. So a new kind of thing is a file here with its heads,
 * its part of the state and its `carry…`, and a line each in state.ts and carry.ts; where it is to be counted, a part in
 * summary-part.ts, figures.ts and lines.ts.
 */

/**
 * What later months need of what was done in earlier ones: ids, dates and numbers, nobody's words. Each part is absent
 * while it is empty, so that a month of a drive in which nothing of the kind was done is stored as before.
 */
export const driveStateSchema = z.object({
  ...launchState,
  ...turnOutState,
  ...moneyState,
  ...taskState,
  ...newsState,
  ...propagandaState,
  ...bookedState,
  ...commendedState,
});
export type DriveState = z.infer<typeof driveStateSchema>;
