import * as z from 'zod/mini';
import { actSchema } from '../domain/acts/act.ts';
import { actRequestSchema } from '../domain/acts/request.ts';
import { actIdSchema, resultSchema, targetSchema } from '../domain/acts/shapes.ts';
import { confirmationSchema } from '../domain/progress.ts';
import { completenessSchema } from '../domain/summary.ts';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';

// Apart from the other contracts: most functions have nothing to do with acts, and need not carry their schemas.

const monthParams = z.object({ communeId: idSchema, period: z.string().check(z.regex(/^\d{4}-\d{2}$/)) });

const findingSchema = z.object({
  result: resultSchema,
  /** Whether it counts as đạt: “cơ bản đạt” never does. */
  met: z.boolean(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
});

const stateSchema = z.enum([
  'in-force',
  'replaced',
  'withdrawn',
  'outdated',
  'answered',
  'requested',
  'approved',
  'expired',
]);

const actsViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  /** Names what the month says now: the basis of a confirmation. */
  contentHash: z.string(),
  /** With the assessments left out where it is asked what was recorded for one unit. */
  confirmation: z.exactOptional(z.nullable(confirmationSchema)),
  assessments: z.exactOptional(
    z.array(
      z.object({
        target: targetSchema,
        computed: z.nullable(z.string()),
        assessed: z.nullable(findingSchema),
        verified: z.nullable(findingSchema),
      }),
    ),
  ),
  /** Newest first. */
  acts: z.array(
    z.object({
      state: stateSchema,
      act: actSchema,
      /** Path of the file that it names; null where it names none. */
      links: z.object({ file: z.nullable(z.string()) }),
    }),
  ),
});
export type ActsView = z.infer<typeof actsViewSchema>;

/** The act, and what whoever did it should know besides: of a return, whether the sender is told. */
const recordedSchema = z.intersection(actSchema, z.object({ notes: z.array(bilingualSchema) }));

const evidenceFileRequestSchema = z.strictObject({
  fileName: z.string().check(z.regex(/\.(pdf|jpe?g|png|txt|docx)$/i), z.maxLength(255)),
  size: z.int().check(z.gte(1)),
});
export type EvidenceFileRequest = z.infer<typeof evidenceFileRequestSchema>;

const evidenceFormSchema = z.object({
  /** What an act calls the file by. */
  file: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});
export type EvidenceForm = z.infer<typeof evidenceFormSchema>;

const evidenceFileSchema = z.object({
  file: z.string(),
  /** By which it is named. */
  act: z.string(),
  /** Of its bytes when it was named; null where they were not read then. */
  sha256: z.nullable(z.string()),
  /** Where it is to be had until `expiresAt`, by whoever has this. */
  url: z.string(),
  expiresAt: z.string(),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

const gridCellSchema = z.object({
  status: z.enum(['not-due', 'missing', 'rejected', 'late', 'on-time', 'excused']),
  amended: z.boolean(),
});

const slotGridSchema = z.object({
  communeId: idSchema,
  year: z.string(),
  months: z.array(z.object({ period: z.string(), periodText: bilingualSchema, completeness: completenessSchema })),
  units: z.array(
    z.object({
      unitId: z.string(),
      name: bilingualSchema,
      /** One a month, in the order of `months`; null where the unit was not there. */
      slots: z.array(z.nullable(gridCellSchema)),
    }),
  ),
});
export type SlotGrid = z.infer<typeof slotGridSchema>;

/** What the functions take and give that are about what officers do. */
export const actContracts = {
  'record-act': {
    text: {
      vi: 'Ghi một việc của công chức: xác nhận, trả lại, miễn, minh chứng, đánh giá, mở lại kỳ',
      en: 'Record what an officer does: confirm, return, excuse, evidence, assess, reopen',
    },
    params: monthParams,
    body: actRequestSchema,
    output: recordedSchema,
    status: 201,
  },
  'get-acts': {
    text: {
      vi: 'Các việc đã ghi của kỳ và hiệu lực của từng việc (hoặc việc chính mình đã ghi cho một đơn vị: unitId)',
      en: 'What was done to the month, and what it is worth now (or what one recorded oneself for a unit: unitId)',
    },
    params: z.extend(monthParams, { unitId: z.optional(idSchema) }),
    output: actsViewSchema,
    status: 200,
  },
  'create-evidence-file': {
    text: {
      vi: 'Xin biểu gửi tệp minh chứng (PDF, JPG, PNG, TXT, DOCX)',
      en: 'Ask for a form to send a file of evidence (PDF, JPG, PNG, TXT, DOCX)',
    },
    params: monthParams,
    body: evidenceFileRequestSchema,
    output: evidenceFormSchema,
    status: 201,
  },
  'get-evidence-file': {
    text: {
      vi: 'Xem tệp minh chứng hoặc bản chụp mà một việc đã ghi (của một đơn vị: unitId): nhận đường dẫn tải trong 5 phút',
      en: 'See a file of evidence or a scan that an act names (of one unit: unitId): gives a URL for 5 minutes',
    },
    params: z.extend(monthParams, {
      file: z.string().check(z.regex(/^[\w.-]{1,100}$/)),
      act: z.optional(actIdSchema),
      unitId: z.optional(idSchema),
    }),
    output: evidenceFileSchema,
    status: 200,
    unkept: true,
  },
  'get-slot-grid': {
    text: { vi: 'Cả năm: đơn vị nào nộp kỳ nào', en: 'A year at a glance: which unit sent what when' },
    params: z.object({ communeId: idSchema, year: z.string().check(z.regex(/^\d{4}$/)) }),
    output: slotGridSchema,
    status: 200,
  },
} as const;
