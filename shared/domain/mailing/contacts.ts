import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';

const marks = {
  id: z.string(),
  version: z.string(),
  source: z.string(),
  /** Made up, under domains that exist nowhere (RFC 2606): mail to them arrives only in an outbox folder. */
  illustrative: z.boolean(),
};
const address = z.email();
const hasNoDouble = (recipients: { id: string }[]): boolean =>
  new Set(recipients.map(({ id }) => id)).size === recipients.length;

/** Who reports for each unit of a commune, and who at its office is told about all of them. */
export const contactsSchema = z
  .object({
    ...marks,
    communeId: idSchema,
    /** The reminders that they get, as `id@version`. */
    reminders: z.string(),
    reporters: z.array(z.object({ id: idSchema, unitId: idSchema, email: address })),
    officers: z.array(z.object({ id: idSchema, name: bilingualSchema, email: address })),
  })
  .check(z.refine(({ reporters, officers }) => hasNoDouble([...reporters, ...officers]), 'an id twice'));
export type Contacts = z.infer<typeof contactsSchema>;

/** Nơi nhận: who gets the summary of a district's month. */
export const distributionSchema = z.object({
  ...marks,
  districtId: idSchema,
  recipients: z
    .array(
      z.object({
        id: idSchema,
        name: bilingualSchema,
        /** The line of the plan's list under which the recipient falls. */
        line: z.string(),
        email: address,
      }),
    )
    .check(z.refine(hasNoDouble, 'an id twice')),
});
export type Distribution = z.infer<typeof distributionSchema>;
