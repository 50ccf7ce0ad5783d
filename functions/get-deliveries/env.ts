import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getDeliveriesEnv = z.object({ PROGRESS_TABLE: required });
export type GetDeliveriesEnv = z.infer<typeof getDeliveriesEnv>;
