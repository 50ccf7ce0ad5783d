import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const createUploadEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required });
export type CreateUploadEnv = z.infer<typeof createUploadEnv>;
