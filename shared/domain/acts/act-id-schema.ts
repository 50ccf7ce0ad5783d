import * as z from 'zod/mini';

export const actIdSchema = z.string().check(z.regex(/^[a-z-]+-[0-9a-f]{32}$/), z.maxLength(60));
