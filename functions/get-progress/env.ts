import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getProgressEnv = z.object({ PROGRESS_TABLE: required });
export type GetProgressEnv = z.infer<typeof getProgressEnv>;
