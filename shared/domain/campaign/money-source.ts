import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';

/** From whom money comes: what is received is what the units report under its codes. */
export const moneySourceSchema = z.object({
  id: idSchema,
  name: bilingualSchema,
  received: z.array(z.string()),
});
export type MoneySource = z.infer<typeof moneySourceSchema>;
