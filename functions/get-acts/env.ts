import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getActsEnv = z.object({ PROGRESS_TABLE: required });
export type GetActsEnv = z.infer<typeof getActsEnv>;
