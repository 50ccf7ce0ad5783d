import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';

/** A file was kept but not counted: it has problems, came after the lock, or lies where no report belongs. */
export const reportRejected = defineEvent({
  name: 'report-rejected',
  version: 1,
  detail: z.object({
    /** The slot's parts, absent where the object lies under no slot. */
    communeId: z.optional(z.string()),
    period: z.optional(z.string()),
    unitId: z.optional(z.string()),
    uploadId: z.string(),
    receivedAt: z.iso.datetime(),
    verdict: z.enum(['rejected', 'late']),
    /** How many problems, and the codes of the first ten; the whole list is at GET /uploads/{uploadId}. */
    problems: z.int(),
    codes: z.array(z.string()).check(z.maxLength(10)),
  }),
});
