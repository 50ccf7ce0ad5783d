import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getSlotsEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetSlotsEnv = z.infer<typeof getSlotsEnv>;
