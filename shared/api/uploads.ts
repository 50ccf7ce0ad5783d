import * as z from 'zod/mini';
import { evidenceKeySchema } from '../domain/acts/request.ts';
import { placesSchema, problemSchema } from '../domain/problem.ts';
import { receiptSchema } from '../domain/receipt-view.ts';
import { reportSchema } from '../domain/report.ts';
import { idSchema } from '../domain/unit.ts';

export const periodSchema = z.string().check(z.regex(/^\d{4}-\d{2}$/));
export const uploadIdSchema = z.string().check(z.regex(/^[0-9a-f-]{36}$|^file-[0-9a-f]{32}$/));

const onBehalfSchema = z.strictObject({
  channel: z.enum(['paper', 'phone']),
  note: z.string().check(z.maxLength(1000)),
  /** The scan of the paper, as the form for evidence called it. */
  scan: z.exactOptional(evidenceKeySchema),
});

/** What a sender says before sending: whose report of which month, and how large the file is (bytes). */
export const uploadRequestSchema = z.strictObject({
  communeId: idSchema,
  unitId: idSchema,
  period: periodSchema,
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  size: z.int().check(z.gte(0)),
  /** “Nhập hộ”: who asks types in for the unit what it sent on paper or said by telephone. */
  onBehalf: z.exactOptional(onBehalfSchema),
});

export const uploadFormSchema = z.object({
  uploadId: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

export const uploadStatusSchema = z.enum(['waiting', 'accepted', 'rejected', 'superseded']);
export type UploadStatus = z.infer<typeof uploadStatusSchema>;

export const uploadViewSchema = z.object({
  uploadId: z.string(),
  communeId: z.nullable(z.string()),
  unitId: z.nullable(z.string()),
  period: z.nullable(z.string()),
  status: uploadStatusSchema,
  receivedAt: z.nullable(z.string()),
  /** Its form was handed out to who held a link, and not to an account. */
  byLink: z.boolean(),
  problems: z.array(problemSchema),
  warnings: z.array(problemSchema),
  report: z.nullable(reportSchema),
  /** Of an accepted file: the cells that each row of the report was read from. */
  places: placesSchema,
  /** Of an accepted file, also when a newer one has taken its place. */
  receipt: z.nullable(receiptSchema),
  /** Paths of the file with what is wrong marked in it, and of the receipt as text; null where there is none. */
  links: z.object({ marked: z.nullable(z.string()), receipt: z.nullable(z.string()) }),
  /** Earlier files that were sent with the same form. */
  earlier: z.array(z.object({ receivedAt: z.string(), status: uploadStatusSchema })),
});
export type UploadView = z.infer<typeof uploadViewSchema>;

/** One file in a list of a month. */
export const listedUploadSchema = z.object({
  uploadId: z.string(),
  receivedAt: z.string(),
  status: uploadStatusSchema,
  byLink: z.boolean(),
  /** Number of its receipt; null where it was not accepted. */
  receipt: z.nullable(z.string()),
});
