import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getLinkMarkedFileEnv = z.object({
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
  LINK_KEY: required,
});
export type GetLinkMarkedFileEnv = z.infer<typeof getLinkMarkedFileEnv>;
