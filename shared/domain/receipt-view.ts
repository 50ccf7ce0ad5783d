import * as z from 'zod/mini';
import { bilingualSchema } from './text.ts';

/** What a sender gets for a report that was accepted: a number to name it by, when it came, and what was read out of it. */
export const receiptSchema = z.object({
  number: z.string(),
  receivedAt: z.string(),
  /** By the server, on the clock of the period rule's zone. */
  receivedAtText: bilingualSchema,
  /** Every figure as it was read, in the form's order. */
  counted: z.array(
    z.object({
      section: z.enum(['indicators', 'movements', 'resources']),
      code: z.string(),
      label: z.string(),
      unit: z.string(),
      text: z.string(),
    }),
  ),
  /** Lines of free text, and nominations. */
  lines: z.object({ difficulties: z.int(), nextMonth: z.int(), nominations: z.int() }),
});
export type Receipt = z.infer<typeof receiptSchema>;
