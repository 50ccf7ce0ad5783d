import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const recordActEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required, EVENT_BUS: required });
export type RecordActEnv = z.infer<typeof recordActEnv>;
