import * as z from 'zod/mini';
import { coverageSchema } from './launch.ts';

/** What a summary says of a commune's drive beside its figures: ids and counts. */
export const driveSummarySchema = z.object({ coverage: z.exactOptional(coverageSchema) });
export type DriveSummary = z.infer<typeof driveSummarySchema>;
