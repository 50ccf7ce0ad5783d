import * as z from 'zod/mini';
import { campaignViewSchema } from '../domain/campaign/campaign-view.ts';
import { movementsViewSchema } from '../domain/movements/movements-view.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';
import { periodSchema } from './uploads.ts';

/** The drive itself: apart, so that a function that has none of it does not carry it. */
export const campaignContracts = {
  'get-campaign': {
    text: {
      vi: 'Đợt thi đua của xã: chủ đề, thời gian, mục tiêu, chỉ tiêu, nguồn kinh phí, nội dung “5 không 3 sạch”',
      en: 'A commune’s drive: theme, dates, objectives, targets, sources of money, the “five without, three clean”',
    },
    params: z.object({ communeId: idSchema }),
    output: campaignViewSchema,
    status: 200,
  },
  'get-movements': {
    text: {
      vi: 'Phong trào, nguồn lực của xã trong kỳ, lũy kế và so với chỉ tiêu, theo từng đơn vị (hoặc một đơn vị: unitId)',
      en: 'A commune’s movements and resources: month, to date and against target, by unit (or of one unit: unitId)',
    },
    params: z.object({ communeId: idSchema, period: periodSchema, unitId: z.optional(idSchema) }),
    output: movementsViewSchema,
    status: 200,
  },
} as const satisfies Partial<Record<RouteFunction, Contract>>;
