import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';
import { quotaVariables } from '../../shared/lambda/quotas.ts';

export const createUnitFileEnv = z.object({ ...quotaVariables, ...identityVariables, REPORTS_BUCKET: required });
export type CreateUnitFileEnv = z.infer<typeof createUnitFileEnv>;
