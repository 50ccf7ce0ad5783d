import * as z from 'zod/mini';
import { bookedState } from './booked.ts';
import { commendedState } from './commended.ts';
import { taskState } from './done-tasks.ts';
import { launchState } from './launch.ts';
import { moneyState } from './money.ts';
import { newsState } from './news-of-month.ts';
import { propagandaState } from './propaganda.ts';
import { turnOutState } from './turn-outs.ts';

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
