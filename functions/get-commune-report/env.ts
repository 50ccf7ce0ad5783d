import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getCommuneReportEnv = z.object({ PROGRESS_TABLE: required });
export type GetCommuneReportEnv = z.infer<typeof getCommuneReportEnv>;
