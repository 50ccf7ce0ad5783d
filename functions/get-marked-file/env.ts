import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getMarkedFileEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetMarkedFileEnv = z.infer<typeof getMarkedFileEnv>;
