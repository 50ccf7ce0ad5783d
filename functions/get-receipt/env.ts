import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getReceiptEnv = z.object({ PROGRESS_TABLE: required });
export type GetReceiptEnv = z.infer<typeof getReceiptEnv>;
