import * as z from 'zod/mini';
import { deliverySchema } from '../domain/mailing/delivery.ts';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';

/** To whom a district's month was delivered, by version. Recipients by name: addresses are shown to nobody. */
export const deliveriesViewSchema = z.object({
  districtId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  versions: z.array(
    z.object({
      version: z.int(),
      deliveries: z.array(z.extend(deliverySchema, { recipientId: z.string(), name: bilingualSchema })),
    }),
  ),
});
export type DeliveriesView = z.infer<typeof deliveriesViewSchema>;
