import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const getCommuneReportEnv = z.object({
  ...identityVariables,
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
});
export type GetCommuneReportEnv = z.infer<typeof getCommuneReportEnv>;
