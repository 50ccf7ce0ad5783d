import * as z from 'zod/mini';
import { publicMonthSchema } from '../domain/public/public-month.ts';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';

const publicProgressSchema = z.object({
  communeId: idSchema,
  name: bilingualSchema,
  /** All figures are made up; what else of a month is only illustrative, it says itself. */
  onlyNameIsReal: z.boolean(),
  /** The newest month that is published; null before the first is. */
  official: z.nullable(publicMonthSchema),
  /** The month that reports come for now; null where it is published already. */
  provisional: z.nullable(publicMonthSchema),
});
export type PublicProgress = z.infer<typeof publicProgressSchema>;

/** What anybody may see of a commune's progress: apart, so that a function that has none of it does not carry it. */
export const publicContracts = {
  'get-public-progress': {
    text: {
      vi: 'Tiến độ công khai của xã: kỳ chính thức mới nhất, và kỳ đang báo cáo (tạm tính)',
      en: 'A commune’s progress for everybody: the newest official month, and the open one (provisional)',
    },
    params: z.object({ communeId: idSchema }),
    output: publicProgressSchema,
    status: 200,
    shared: true,
  },
} as const satisfies Partial<Record<RouteFunction, Contract>>;
