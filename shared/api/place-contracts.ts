import * as z from 'zod/mini';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema, unitSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';

const placeSchema = z.object({
  placeId: idSchema,
  name: bilingualSchema,
  kind: unitSchema.shape.kind,
  /** What it reports is made up: “số liệu minh họa”. */
  illustrative: z.boolean(),
  /** What it lies in; null of the highest. */
  parent: z.nullable(idSchema),
  /** A district's communes, or who reports to a commune. */
  parts: z.array(
    z.object({ id: idSchema, name: bilingualSchema, kind: unitSchema.shape.kind, illustrative: z.boolean() }),
  ),
  /** Of the drive, first to last; none where the place takes part in none. */
  periods: z.array(
    z.object({
      period: z.string(),
      periodText: bilingualSchema,
      from: z.string(),
      to: z.string(),
      /** The last day on which a unit's report is in time. */
      deadline: z.string(),
      /** From this instant on no report is taken, but by a ticket. */
      locksAt: z.string(),
      /** Whether reports are taken for it: it has not begun, it is open, it is locked. */
      state: z.enum(['coming', 'open', 'locked']),
    }),
  ),
  /** The period that reports are due for now: the first open one, else the last that has begun; null before the drive. */
  current: z.nullable(z.string()),
});
export type PlaceView = z.infer<typeof placeSchema>;

/** What anybody may know of a district or commune: apart, so that a function that has none of it does not carry it. */
export const placeContracts = {
  'get-place': {
    text: { vi: 'Một huyện hoặc xã: các đơn vị và các kỳ', en: 'A district or commune: its units and its periods' },
    params: z.object({ placeId: idSchema }),
    output: placeSchema,
    status: 200,
  },
} as const satisfies Partial<Record<RouteFunction, Contract>>;
