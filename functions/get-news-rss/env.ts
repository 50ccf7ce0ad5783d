import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';

export const getNewsRssEnv = z.object({ ...callVariables, PROGRESS_TABLE: required, PUBLIC_URL: required });
export type GetNewsRssEnv = z.infer<typeof getNewsRssEnv>;
