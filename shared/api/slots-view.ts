import * as z from 'zod/mini';
import { completenessSchema } from '../domain/summary.ts';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';
import { listedUploadSchema } from './uploads.ts';

export const slotsViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  completeness: completenessSchema,
  slots: z.array(
    z.object({
      unitId: z.string(),
      name: bilingualSchema,
      status: z.enum(['not-due', 'missing', 'rejected', 'late', 'on-time', 'excused']),
      /** The unit sent a newer report after its first accepted one. */
      amended: z.boolean(),
      /** The report that counted was returned, and nothing newer has been accepted. */
      returned: z.nullable(z.object({ uploadId: z.string(), by: z.string(), at: z.string(), comment: z.string() })),
      excusedBecause: z.nullable(z.object({ actId: z.string(), reason: z.string(), by: z.string(), at: z.string() })),
      /** The report that counts was typed in for the unit (“nhập hộ”). */
      keyedIn: z.nullable(z.object({ by: z.string(), channel: z.enum(['paper', 'phone']) })),
      /** The newest ticket to reopen the month for the unit. */
      ticket: z.nullable(
        z.object({
          requestId: z.string(),
          state: z.enum(['requested', 'approved', 'expired']),
          reason: z.string(),
          expiresAt: z.string(),
        }),
      ),
      /** Every file that came for this unit and month, newest first. */
      uploads: z.array(listedUploadSchema),
    }),
  ),
  /** Files under the month's prefix that belong to no unit of the commune. */
  strays: z.array(listedUploadSchema),
});
export type SlotsView = z.infer<typeof slotsViewSchema>;
