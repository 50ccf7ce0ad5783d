import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const openLinkEnv = z.object({ PROGRESS_TABLE: required, LINK_KEY: required });
export type OpenLinkEnv = z.infer<typeof openLinkEnv>;
