import * as z from 'zod/mini';
import { restatementSchema } from '../shared/domain/restate/restatement.ts';
import { defineEvent } from './define-event.ts';
import { summaryDetailSchema } from './district-summary-published.v1.ts';

/** A correction after the close changed a figure: the next version of the month's summary, why, and what it changes. */
export const districtSummaryRestated = defineEvent({
  name: 'district-summary-restated',
  version: 1,
  detail: z.extend(summaryDetailSchema, { restatement: z.exactOptional(restatementSchema) }),
});
