import * as z from 'zod/mini';
import { idSchema } from '../unit.ts';
import { commendationShapes } from './commendation.ts';
import { actIdSchema } from './act-id-schema.ts';
import { hashSchema, keptFileSchema } from './kept-file.ts';
import { launchShapes } from './launch.ts';
import { moneyShapes } from './money.ts';
import { newsShapes } from './news.ts';
import { taskShapes } from './tasks.ts';
import { turnOutShapes } from './turn-out.ts';
import { words } from './words.ts';

export { actIdSchema } from './act-id-schema.ts';
export { maxEvidenceBytes, type KeptFile } from './kept-file.ts';

/** Text that may be left empty. */
const note = z.string().check(z.trim(), z.maxLength(1000));
const code = z.string().check(z.regex(/^[\w.-]+$/), z.maxLength(20));
const uploadId = z.string().check(z.minLength(1), z.maxLength(60));

/** “Cơ bản đạt” is written down as what it is; it never counts as đạt. */
export const resultSchema = z.enum(['met', 'basically-met', 'not-met']);
export type AssessmentResult = z.infer<typeof resultSchema>;

/** A criterion by its number or an indicator by its code. */
export const targetSchema = z.union([
  z.strictObject({ criterion: z.int().check(z.gte(1), z.lte(99)) }),
  z.strictObject({ indicator: code }),
]);
export type Target = z.infer<typeof targetSchema>;

const assessment = { target: targetSchema, result: resultSchema, note };

/** What each kind of act says, beside who, when and of which month. */
export const shapes = {
  /** The commune's figures are right, as they stood under this hash. */
  confirm: { kind: z.literal('confirm'), basis: hashSchema },
  /** The report goes back to the unit; of an upload that can be sent twice, the one received then. */
  return: { kind: z.literal('return'), unitId: idSchema, uploadId, receivedAt: z.string(), comment: words(1000) },
  /** The unit need not report this month. */
  excuse: { kind: z.literal('excuse'), unitId: idSchema, reason: words(1000) },
  /** Takes back what was recorded: with its unit named, by whoever recorded it for that unit. */
  withdraw: {
    kind: z.literal('withdraw'),
    actId: actIdSchema,
    unitId: z.exactOptional(idSchema),
    reason: words(1000),
  },
  /** The file under this upload id was typed in for the unit (“nhập hộ”). */
  'keyed-in': {
    kind: z.literal('keyed-in'),
    unitId: idSchema,
    uploadId,
    channel: z.enum(['paper', 'phone']),
    note,
    scan: z.nullable(keptFileSchema),
  },
  /** Hồ sơ minh chứng: số, ngày, trích yếu, tệp. */
  evidence: {
    kind: z.literal('evidence'),
    indicator: code,
    number: words(100),
    date: z.iso.date(),
    summary: words(1000),
    file: z.nullable(keptFileSchema),
  },
  /** What the commune says of itself, and what the district found: beside the computed state, never in its place. */
  assess: { kind: z.literal('assess'), ...assessment },
  verify: { kind: z.literal('verify'), ...assessment },
  'reopen-request': {
    kind: z.literal('reopen-request'),
    unitId: idSchema,
    reason: words(1000),
    expiresAt: z.iso.datetime({ offset: true }).check(z.maxLength(40)),
  },
  'reopen-approve': { kind: z.literal('reopen-approve'), requestId: actIdSchema },
  /** The month is judged by these versions (`id@version`) instead of the campaign's. */
  'use-rules': { kind: z.literal('use-rules'), pack: words(100), register: words(100), reason: words(1000) },
  /** The month's links, the newest of this generation, were given to who did this: once a person and day. */
  'make-links': { kind: z.literal('make-links'), generation: z.int().check(z.gte(0), z.lte(9999)) },
  /** Links of this generation and before are good no more: the unit's or, where none is named, every unit's. */
  'revoke-links': {
    kind: z.literal('revoke-links'),
    unitId: z.exactOptional(idSchema),
    generation: z.int().check(z.gte(0), z.lte(9998)),
    reason: words(1000),
  },
  /** The first and the last section of the commune's report, which only a person can write. */
  sections: {
    kind: z.literal('sections'),
    leadership: z.string().check(z.maxLength(4000)),
    proposals: z.string().check(z.maxLength(4000)),
  },
  ...newsShapes,
  ...commendationShapes,
  ...launchShapes,
  ...turnOutShapes,
  ...moneyShapes,
  ...taskShapes,
} as const;
