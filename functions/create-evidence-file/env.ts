import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { quotaVariables } from '../../shared/lambda/quotas.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const createEvidenceFileEnv = z.object({ ...quotaVariables, ...identityVariables, REPORTS_BUCKET: required });
export type CreateEvidenceFileEnv = z.infer<typeof createEvidenceFileEnv>;
