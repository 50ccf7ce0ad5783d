import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { quotaVariables } from '../../shared/lambda/quotas.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const recordActEnv = z.object({
  ...quotaVariables,
  ...identityVariables,
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
  EVENT_BUS: required,
});
export type RecordActEnv = z.infer<typeof recordActEnv>;
