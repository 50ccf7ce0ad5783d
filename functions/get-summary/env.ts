import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getSummaryEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetSummaryEnv = z.infer<typeof getSummaryEnv>;
