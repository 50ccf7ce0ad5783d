import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import { taskHeads } from '../drive/done-tasks.ts';
import { propagandaSaid } from '../drive/propaganda.ts';
import { actIdSchema } from './act-id-schema.ts';
import { keptFileSchema } from './kept-file.ts';
import { words } from './words.ts';

const date = dateSchema.check(z.maxLength(10));
const file = z.nullable(keptFileSchema);

export const taskShapes = {
  /** A duty of the plan is done: said in words, by a file, or by naming an article or an item that shows it. */
  'task-done': {
    ...taskHeads['task-done'],
    date,
    text: z.string().check(z.trim(), z.maxLength(1000)),
    file,
    shows: z.exactOptional(actIdSchema),
  },
  /** A broadcast, a banner, a meeting or an article, with what was said. */
  propaganda: {
    ...propagandaSaid,
    date,
    count: z.int().check(z.gte(1), z.lte(1000)),
    title: words(200),
    text: z.string().check(z.trim(), z.maxLength(4000)),
    file,
  },
} as const;
