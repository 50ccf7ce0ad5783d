import * as z from 'zod/mini';
import { bilingualSchema, type Bilingual } from '../text.ts';
import { idSchema } from '../unit.ts';

/** From whom money comes: what is received is what the units report under its codes. */
export const moneySourceSchema = z.object({
  id: idSchema,
  name: bilingualSchema,
  received: z.array(z.string()),
});
export type MoneySource = z.infer<typeof moneySourceSchema>;

/** What each source of some campaigns is called: a summary knows sources by their ids alone. */
export type SourceNames = ReadonlyMap<string, Bilingual>;

export function sourceNames(campaigns: readonly { money?: MoneySource[] | undefined }[]): SourceNames {
  return new Map(campaigns.flatMap(({ money = [] }) => money.map(({ id, name }) => [id, name] as const)));
}
