import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getSummaryPaperEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetSummaryPaperEnv = z.infer<typeof getSummaryPaperEnv>;
