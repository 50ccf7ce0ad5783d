import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const getSummaryEnv = z.object({ ...identityVariables, REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetSummaryEnv = z.infer<typeof getSummaryEnv>;
