import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import { idSchema } from '../unit.ts';

const day = {
  date: dateSchema.check(z.maxLength(10)),
  /** Whether the general cleaning that the plan wants once a month was held. */
  cleaning: z.boolean(),
  note: z.string().check(z.trim(), z.maxLength(1000)),
};

/** Ngày ra quân. Two kinds, because a unit's own reporter may say the first and only the commune's officer the second. */
export const turnOutShapes = {
  'turn-out': { kind: z.literal('turn-out'), unitId: idSchema, ...day },
  'turn-out-of-units': {
    kind: z.literal('turn-out-of-units'),
    units: z.array(idSchema).check(z.minLength(1), z.maxLength(100)),
    ...day,
  },
} as const;
