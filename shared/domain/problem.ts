import * as z from 'zod/mini';
import { bilingualSchema } from './text.ts';

/** Where in a file something stands, in the terms of that kind of file. */
export const placeSchema = z.union([
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({ line: z.number(), column: z.number() }),
  z.object({ pointer: z.string() }),
  z.object({ table: z.number(), row: z.number(), column: z.optional(z.number()) }),
  z.object({ file: z.literal('whole') }),
]);
export type Place = z.infer<typeof placeSchema>;

/** Code of a form's row → the cells that its value was read from: the total and the number met, or the one answer. */
export const placesSchema = z.record(z.string(), z.array(placeSchema));
export type Places = z.infer<typeof placesSchema>;

/** One thing that is wrong (or odd) in a file: where, what was found there, and in words what to do. */
export const problemSchema = z.object({
  place: placeSchema,
  /** Stable name of the rule, such as `not-a-number`. */
  code: z.string(),
  /** Code of the form's row at fault, such as `17.5` or `PT.06`, where there is one. */
  row: z.optional(z.string()),
  /** What stands there, shortened; empty where nothing stands. */
  found: z.string(),
  message: bilingualSchema,
});
export type Problem = z.infer<typeof problemSchema>;

/** A file read: either a whole report, or every problem that keeps it from being one. Warnings never refuse. */
export type Reading<Report> =
  | { ok: true; report: Report; places: Places; warnings: Problem[] }
  | { ok: false; problems: Problem[]; warnings: Problem[] };
