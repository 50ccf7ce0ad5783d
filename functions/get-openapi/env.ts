import * as z from 'zod/mini';

export const getOpenapiEnv = z.object({});
export type GetOpenapiEnv = z.infer<typeof getOpenapiEnv>;
