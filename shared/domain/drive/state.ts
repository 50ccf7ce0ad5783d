import * as z from 'zod/mini';
import { launchState } from './launch.ts';

/**
 * What later months need of what was done in earlier ones: ids, dates and numbers, nobody's words. Each part is absent
 * while it is empty, so that a month of a drive in which nothing of the kind was done is stored as before.
 */
export const driveStateSchema = z.object({ ...launchState });
export type DriveState = z.infer<typeof driveStateSchema>;
