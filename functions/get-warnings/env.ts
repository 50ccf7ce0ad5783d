import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getWarningsEnv = z.object({ PROGRESS_TABLE: required });
export type GetWarningsEnv = z.infer<typeof getWarningsEnv>;
