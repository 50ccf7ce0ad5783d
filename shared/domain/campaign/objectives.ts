import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';

/** What the plan wants of the criteria. Which they are it need not say: then they follow from the baseline. */
export const objectivesSchema = z.object({
  /** How many criteria that are met when the drive begins are to stay so. */
  keep: z.int(),
  /** How many that are not are to be. */
  meet: z.int(),
  /** The line of the plan that says so. */
  line: z.string(),
  /** How it is known which criteria they are. */
  which: bilingualSchema,
});
export type Objectives = z.infer<typeof objectivesSchema>;
