import * as z from 'zod/mini';
import { callVariables } from '../../shared/lambda/callers.ts';

export const getOpenapiEnv = z.object(callVariables);
export type GetOpenapiEnv = z.infer<typeof getOpenapiEnv>;
