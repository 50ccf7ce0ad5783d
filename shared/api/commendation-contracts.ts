import * as z from 'zod/mini';
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
} as const satisfies Partial<Record<RouteFunction, Contract | FileContract>>;
