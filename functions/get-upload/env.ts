import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getUploadEnv = z.object({ PROGRESS_TABLE: required });
export type GetUploadEnv = z.infer<typeof getUploadEnv>;
