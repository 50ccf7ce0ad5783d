import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const listSummariesEnv = z.object({ PROGRESS_TABLE: required });
export type ListSummariesEnv = z.infer<typeof listSummariesEnv>;
