import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';
import { moneyViewSchema } from './money-view.ts';
import { turnOutsViewSchema } from './turn-outs-view.ts';

const against = {
  /** For the whole drive; null where none is set. */
  target: z.nullable(z.number()),
  /** Of the target, for display; above 100 where more was done. */
  percent: z.nullable(z.number()),
};

const unitFigureSchema = z.object({
  unitId: idSchema,
  name: bilingualSchema,
  /** Null where the unit gave no figure this month. */
  month: z.nullable(z.number()),
  toDate: z.number(),
  ...against,
});

export const movementRowSchema = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  measures: z.enum(['increment', 'level']),
  since: z.string(),
  month: z.number(),
  toDate: z.number(),
  ...against,
  /** No paper gives the target: “số liệu minh họa”. */
  targetIllustrative: z.boolean(),
  coverage: z.object({ reported: z.int(), expected: z.int() }),
  units: z.array(unitFigureSchema),
});
export type MovementRow = z.infer<typeof movementRowSchema>;

/** What a commune did in a month and since the drive began, against what it set out to do: in all, and by unit. */
export const movementsViewSchema = z.object({
  communeId: idSchema,
  name: bilingualSchema,
  period: z.string(),
  periodText: bilingualSchema,
  movements: z.array(movementRowSchema),
  resources: z.array(movementRowSchema),
  turnOuts: turnOutsViewSchema,
  /** Of the commune, by source; absent where one unit is asked for. */
  money: z.optional(moneyViewSchema),
  illustrative: z.array(z.string()),
});
export type MovementsView = z.infer<typeof movementsViewSchema>;
