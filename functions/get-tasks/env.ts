import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const getTasksEnv = z.object({ ...identityVariables, PROGRESS_TABLE: required });
export type GetTasksEnv = z.infer<typeof getTasksEnv>;
