import * as z from 'zod/mini';
import { placeSchema } from '../problem.ts';
import { indicatorValueSchema } from '../report.ts';
import { bilingualSchema } from '../text.ts';

const valueSchema = z.nullable(z.union([z.number(), z.string(), z.boolean(), indicatorValueSchema]));

const fileSchema = z.object({
  is: z.literal('file'),
  /** Month and unit whose file it is: an earlier month's where the value was carried forward. */
  period: z.string(),
  unitId: z.nullable(z.string()),
  uploadId: z.string(),
  receivedAt: z.nullable(z.string()),
  key: z.string(),
  versionId: z.string(),
  /** SHA-256 of the bytes; null where the file was never read. */
  sha256: z.nullable(z.string()),
  /** Cells, or what stands for them in a file of that kind, that the value was read from. */
  places: z.array(placeSchema),
});
export type FileSource = z.infer<typeof fileSchema>;

const sourceSchema = z.union([
  fileSchema,
  /** Where the commune stood when the drive began. */
  z.object({
    is: z.literal('baseline'),
    period: z.string(),
    version: z.string(),
    source: z.string(),
    illustrative: z.boolean(),
  }),
  /** Which units there are. */
  z.object({ is: z.literal('register'), version: z.string(), source: z.string() }),
]);
export type Source = z.infer<typeof sourceSchema>;

/** One of the parts of which a figure is made: itself a figure that can be asked for, or what a source says. */
export const partSchema = z.object({
  label: bilingualSchema,
  value: valueSchema,
  figure: z.nullable(z.string()),
  note: z.nullable(bilingualSchema),
  source: z.nullable(sourceSchema),
});
export type Part = z.infer<typeof partSchema>;

export const explanationSchema = z.object({
  figure: z.string(),
  label: bilingualSchema,
  value: valueSchema,
  /** How the value follows from the parts: their sum, their ratio, or the rule that was applied. */
  made: z.enum(['sum', 'ratio', 'rule', 'list']),
  parts: z.array(partSchema),
  partCount: z.int(),
  /** Ask again with `from=` this for the next parts; null where there are no more. */
  next: z.nullable(z.int()),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** Where the value of a part is to be looked up: a unit's file of a month, and in it the row of a code. */
export interface FileRef {
  period: string;
  unitId: string;
  which: 'accepted' | 'firstAccepted' | 'rejected';
  row?: string;
}

/** A part whose file is not looked up yet. */
export type DraftPart = Omit<Part, 'source'> & {
  source: Exclude<Source, FileSource> | FileRef | { key: string; versionId: string } | null;
};

export interface Draft extends Pick<Explanation, 'made' | 'value'> {
  parts: DraftPart[];
}
