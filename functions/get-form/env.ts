import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getFormEnv = z.object({ PROGRESS_TABLE: required });
export type GetFormEnv = z.infer<typeof getFormEnv>;
