import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';

export const getPublicProgressEnv = z.object({ ...callVariables, PROGRESS_TABLE: required });
export type GetPublicProgressEnv = z.infer<typeof getPublicProgressEnv>;
