import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const tellSenderEnv = z.object({
  REPORTS_BUCKET: required,
  PROGRESS_TABLE: required,
  MAIL_FROM: required,
  PUBLIC_URL: required,
  LINK_KEY: required,
});
export type TellSenderEnv = z.infer<typeof tellSenderEnv>;
