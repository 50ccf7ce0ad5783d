import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const getCommendationEnv = z.object({ ...identityVariables, PROGRESS_TABLE: required });
export type GetCommendationEnv = z.infer<typeof getCommendationEnv>;
