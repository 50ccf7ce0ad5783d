import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const remindLateUnitsEnv = z.object({
  PROGRESS_TABLE: required,
  MAIL_FROM: required,
  PUBLIC_URL: required,
  LINK_KEY: required,
});
export type RemindLateUnitsEnv = z.infer<typeof remindLateUnitsEnv>;
