import * as z from 'zod/mini';
import { moneyOf, moneySumsSchema, recordedMoney } from '../drive/money.ts';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';
import type { Moved } from './view-movements.ts';

export const moneyViewSchema = z.array(
  z.object({
    source: idSchema,
    name: bilingualSchema,
    /** Since the drive began, in đồng. */
    ...moneySumsSchema.shape,
    /** Of what was received, what came to the commune itself: the rest is in the units' reports. */
    toCommune: z.number(),
    /** More came, or was spent, than was pledged or came: to be looked into, and refused nowhere. */
    remarks: z.array(bilingualSchema),
  }),
);
export type MoneyView = z.infer<typeof moneyViewSchema>;

const beyond = {
  received: { vi: 'đã nhận nhiều hơn đã cam kết', en: 'more was received than was pledged' },
  spent: { vi: 'đã chi nhiều hơn đã nhận', en: 'more was spent than was received' },
} as const;

export function viewMoney({ rules, progress }: Pick<Moved, 'rules' | 'progress'>): MoneyView {
  const sums = moneyOf(rules, progress);
  return (rules.campaign.money ?? []).map(({ id, name }) => {
    const { pledged, received, spent } = sums.get(id) ?? { pledged: 0, received: 0, spent: 0 };
    const remarks = [
      // Where nothing at all was pledged, nobody wrote pledges down.
      ...(pledged > 0 && received > pledged ? [beyond.received] : []),
      ...(spent > received ? [beyond.spent] : []),
    ];
    const { received: toCommune } = recordedMoney(progress, id);
    return { source: id, name, pledged, received, spent, toCommune, remarks };
  });
}
