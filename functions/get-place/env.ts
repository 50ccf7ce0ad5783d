import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';

export const getPlaceEnv = z.object(callVariables);
export type GetPlaceEnv = z.infer<typeof getPlaceEnv>;
