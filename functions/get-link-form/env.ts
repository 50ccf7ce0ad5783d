import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getLinkFormEnv = z.object({ PROGRESS_TABLE: required, LINK_KEY: required });
export type GetLinkFormEnv = z.infer<typeof getLinkFormEnv>;
