import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';
import { identityVariables } from '../../shared/lambda/identity.ts';

export const makeLinksEnv = z.object({
  ...identityVariables,
  PROGRESS_TABLE: required,
  REPORTS_BUCKET: required,
  LINK_KEY: required,
  PUBLIC_URL: required,
});
export type MakeLinksEnv = z.infer<typeof makeLinksEnv>;
