import * as z from 'zod/mini';
import { idSchema } from '../shared/domain/unit.ts';
import { defineEvent } from './define-event.ts';

/** A unit's report was read without a problem and is kept as an upload of its slot. */
export const reportAccepted = defineEvent({
  name: 'report-accepted',
  version: 1,
  detail: z.object({
    communeId: idSchema,
    period: z.string(),
    unitId: idSchema,
    uploadId: z.string(),
    receivedAt: z.iso.datetime(),
    warnings: z.int(),
  }),
});
