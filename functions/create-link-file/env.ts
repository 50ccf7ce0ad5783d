import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';
import { quotaVariables } from '../../shared/lambda/quotas.ts';

export const createLinkFileEnv = z.object({
  ...quotaVariables,
  ...callVariables,
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
  LINK_KEY: required,
});
export type CreateLinkFileEnv = z.infer<typeof createLinkFileEnv>;
