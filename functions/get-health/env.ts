import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';

export const getHealthEnv = z.object({
  ...callVariables,
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
  APP_VERSION: required,
  APP_BUILD: required,
});
export type GetHealthEnv = z.infer<typeof getHealthEnv>;
