import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';
import { required } from '../../shared/lambda/env.ts';

export const getLinkFormEnv = z.object({ ...callVariables, PROGRESS_TABLE: required, LINK_KEY: required });
export type GetLinkFormEnv = z.infer<typeof getLinkFormEnv>;
