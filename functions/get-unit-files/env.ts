import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const getUnitFilesEnv = z.object({
  ...identityVariables,
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
});
export type GetUnitFilesEnv = z.infer<typeof getUnitFilesEnv>;
