import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const publishPagesEnv = z.object({
  PAGES_BUCKET: required,
  TOKEN_ISSUER: required,
  TOKEN_AUDIENCE: required,
  PERSON_CLAIM: required,
  GRANTS_CLAIM: required,
  /** Parted by blanks. */
  DISTRICTS: required,
});
export type PublishPagesEnv = z.infer<typeof publishPagesEnv>;
