import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const createEvidenceFileEnv = z.object({ REPORTS_BUCKET: required });
export type CreateEvidenceFileEnv = z.infer<typeof createEvidenceFileEnv>;
