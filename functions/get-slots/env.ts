import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const getSlotsEnv = z.object({ ...identityVariables, REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type GetSlotsEnv = z.infer<typeof getSlotsEnv>;
