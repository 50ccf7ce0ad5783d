import * as z from 'zod/mini';
import { ranks } from '../domain/acts/commendation.ts';
import { rankingSchema } from '../domain/commendation/ranking.ts';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract, FileContract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';

const month = z.object({ communeId: idSchema, period: z.string().check(z.regex(/^\d{4}-\d{2}$/)) });
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const rankingViewSchema = z.extend(rankingSchema, {
  /** Names the ranking: what `rank` and `council-decision` call it by. */
  hash,
  /** That the council decides on it; null while it is not said. */
  fixed: z.nullable(z.object({ act: z.string(), by: z.string(), at: z.string() })),
  /** A later version than the one it rests on; it stays as it is. */
  newer: z.nullable(
    z.object({
      version: z.int(),
      /** Whether it says otherwise of this commune's months. */
      isChanged: z.boolean(),
      text: bilingualSchema,
    }),
  ),
});
export type RankingView = z.infer<typeof rankingViewSchema>;

const rank = z.enum(ranks);
const kind = z.enum(['body', 'person']);
const done = { act: z.string(), by: z.string(), at: z.string() };

const commendationViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  /** By which units would be ranked now; null where the campaign has none. */
  rubric: z.nullable(z.string()),
  illustrative: z.boolean(),
  nominations: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      at: z.string(),
      nominee: z.object({
        kind,
        name: z.string(),
        post: z.string(),
        unitId: z.nullable(idSchema),
        participantId: z.nullable(idSchema),
      }),
      rank,
      achievements: z.string(),
      /** One on which the council voted is listed whatever has become of it since. */
      state: z.enum(['in-force', 'withdrawn', 'replaced']),
      /** What became of it since the council voted, or that it was voted on as another's. */
      remark: z.nullable(bilingualSchema),
      /** The council's, in its decision that stands. */
      votes: z.array(
        z.object({
          rank,
          chosen: z.boolean(),
          for: z.int(),
          against: z.int(),
          abstain: z.int(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /** What units wrote in the month's reports: no nomination until somebody makes it one. */
  proposed: z.array(z.object({ unitId: idSchema, kind, name: z.string(), achievement: z.string() })),
  ranking: z.nullable(z.object({ ...done, hash, version: z.int(), rubric: z.string() })),
  decision: z.nullable(
    z.object({
      ...done,
      /** The month that has the act: where it can be taken back. */
      period: z.string(),
      ranking: hash,
      /** Where another ranking is fixed since, or none. */
      remark: z.nullable(bilingualSchema),
      date: z.string(),
      chair: z.string(),
      secretary: z.string(),
      total: z.int(),
      present: z.int(),
    }),
  ),
  /** The decision that was taken back last; null while one stands. */
  takenBack: z.nullable(z.object({ ...done, decision: z.string(), reason: z.string() })),
  /** Who is nominated, once for a rank, by nominations in force; whom the council chose for which rank. */
  counts: z.object({ nominated: z.int(), commune: z.int(), district: z.int() }),
  /** Paths of the papers that can be had now. */
  papers: z.array(z.string()),
});
export type CommendationView = z.infer<typeof commendationViewSchema>;

/** Commendation: apart from the other contracts, so that a function that has none of it does not carry them. */
export const commendationContracts = {
  'get-ranking': {
    text: {
      vi: 'Bảng xếp hạng thi đua trên một bản số liệu đã chốt, từng điểm kèm tháng, tệp và ô',
      en: 'The units of a commune ranked on a published version, each point with its months, files and cells',
    },
    params: z.extend(month, {
      version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
      hash: z.optional(hash),
    }),
    output: rankingViewSchema,
    status: 200,
  },
  'get-commendation': {
    text: {
      vi: 'Hồ sơ khen thưởng của xã: đề nghị, bảng xếp hạng đã chốt, quyết định của Hội đồng, văn bản',
      en: 'A commune’s commendation: nominations, the ranking that was fixed, the council’s decision, the papers',
    },
    params: month,
    output: commendationViewSchema,
    status: 200,
    unkept: true,
  },
  'get-commendation-paper': {
    text: {
      vi: 'Văn bản khen thưởng theo Nghị định 30/2020: tờ trình, biên bản họp Hội đồng, báo cáo thành tích, cả hồ sơ',
      en: 'The papers of commendation in the form of Nghị định 30/2020: proposal, minutes, achievements, the whole file',
    },
    params: z.object({
      communeId: idSchema,
      file: z.string().check(z.maxLength(40), z.meta({ examples: ['2024-12-to-trinh.docx', '2024-12-bien-ban.docx'] })),
      hash: z.optional(hash),
    }),
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    status: 200,
  },
} as const satisfies Partial<Record<RouteFunction, Contract | FileContract>>;
