import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const sealAuditEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type SealAuditEnv = z.infer<typeof sealAuditEnv>;
