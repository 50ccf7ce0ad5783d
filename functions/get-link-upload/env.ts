import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getLinkUploadEnv = z.object({ PROGRESS_TABLE: required, LINK_KEY: required });
export type GetLinkUploadEnv = z.infer<typeof getLinkUploadEnv>;
