import * as z from 'zod/mini';
import { actIdSchema } from '../shared/domain/acts/shapes.ts';
import { idSchema } from '../shared/domain/unit.ts';
import { defineEvent } from './define-event.ts';

/** An officer returned a unit's report: it no longer counts. What was said about it is in the act alone. */
export const reportReturned = defineEvent({
  name: 'report-returned',
  version: 1,
  detail: z.object({
    communeId: idSchema,
    period: z.string(),
    unitId: idSchema,
    uploadId: z.string(),
    actId: actIdSchema,
    returnedAt: z.iso.datetime(),
  }),
});
export type ReportReturned = z.infer<(typeof reportReturned)['schema']>['detail'];
