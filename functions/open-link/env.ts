import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';

export const openLinkEnv = z.object({
  ...callVariables,
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
  LINK_KEY: required,
});
export type OpenLinkEnv = z.infer<typeof openLinkEnv>;
