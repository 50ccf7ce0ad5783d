import * as z from 'zod/mini';
import { required } from '../../shared/lambda/env.ts';

export const getSlotGridEnv = z.object({ PROGRESS_TABLE: required });
export type GetSlotGridEnv = z.infer<typeof getSlotGridEnv>;
