import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getLinkReceiptEnv = z.object({ PROGRESS_TABLE: required, LINK_KEY: required });
export type GetLinkReceiptEnv = z.infer<typeof getLinkReceiptEnv>;
