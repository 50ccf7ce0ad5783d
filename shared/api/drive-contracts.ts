import * as z from 'zod/mini';
import { participantsViewSchema } from '../domain/drive/participants-view.ts';
import { propagandaViewSchema } from '../domain/drive/propaganda-view.ts';
import { tasksViewSchema } from '../domain/drive/tasks-view.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';
import { periodSchema } from './uploads.ts';

const month = z.object({ communeId: idSchema, period: periodSchema });

/** Participants, duties and propaganda: apart, so that a function that has none of them does not carry them. */
export const driveContracts = {
  'get-participants': {
    text: {
      vi: 'Đối tượng thi đua của xã: đã phát động đến ai, ai đã xác nhận hưởng ứng',
      en: 'Whom a commune’s drive is for: who was launched to, and who has confirmed',
    },
    params: month,
    output: participantsViewSchema,
    status: 200,
  },
  'get-tasks': {
    text: {
      vi: 'Nhiệm vụ của kế hoạch trong kỳ: ai làm, hạn ngày nào, đã làm hay quá hạn (hoặc của một đơn vị: unitId)',
      en: 'The plan’s duties in a month: whose, due when, done or overdue (or of one unit: unitId)',
    },
    params: z.extend(month, { unitId: z.optional(idSchema) }),
    output: tasksViewSchema,
    status: 200,
  },
  'get-propaganda': {
    text: {
      vi: 'Tuyên truyền trong kỳ: của xã, của các đơn vị, và từng việc đã ghi kèm nội dung (hoặc chỉ các việc của một đơn vị: unitId)',
      en: 'A month’s propaganda: the commune’s, the units’, and each item with what was said (or the items of one unit alone: unitId)',
    },
    params: z.extend(month, { unitId: z.optional(idSchema) }),
    output: propagandaViewSchema,
    status: 200,
  },
} as const satisfies Partial<Record<RouteFunction, Contract>>;
