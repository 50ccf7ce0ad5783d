import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';

export const getPhotoEnv = z.object({ ...callVariables, REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetPhotoEnv = z.infer<typeof getPhotoEnv>;
