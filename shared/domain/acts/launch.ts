import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import { idSchema } from '../unit.ts';
import { keptFileSchema } from './kept-file.ts';
import { words } from './words.ts';

export const launchShapes = {
  /** The drive was launched to these participants: at a meeting, by a letter … */
  launch: {
    kind: z.literal('launch'),
    participants: z.array(idSchema).check(z.minLength(1), z.maxLength(100)),
    date: dateSchema.check(z.maxLength(10)),
    how: words(500),
  },
  /** A participant says itself that it takes part: in its own words, or by a paper that it signed. */
  'launch-confirm': {
    kind: z.literal('launch-confirm'),
    participant: idSchema,
    date: dateSchema.check(z.maxLength(10)),
    text: words(1000),
    file: z.nullable(keptFileSchema),
  },
} as const;
