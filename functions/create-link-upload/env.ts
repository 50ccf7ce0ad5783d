import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const createLinkUploadEnv = z.object({ REPORTS_BUCKET: required, PROGRESS_TABLE: required, LINK_KEY: required });
export type CreateLinkUploadEnv = z.infer<typeof createLinkUploadEnv>;
