import * as z from 'zod/mini';
import { explanationSchema } from '../domain/explain/explanation.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';
import { periodSchema } from './uploads.ts';

const answerSchema = z.extend(explanationSchema, {
  districtId: idSchema,
  period: z.string(),
  version: z.int().check(z.gte(1)),
  hash: z.string(),
});

const figureSchema = z
  .string()
  .check(
    z.regex(/^([\w.-]+(\/[\w.-]+)*)?$/),
    z.maxLength(120),
    z.meta({ examples: ['totals/movements/PT.04/month', 'communes/luc-ba/criteria/17'] }),
  );

/** A contract of its own: the schema of an explanation is in no other bundle. */
export const explainContracts = {
  'explain-figure': {
    text: {
      vi: 'Giải trình một số liệu đã chốt: từ xã, đơn vị đến tệp, trang tính và ô; không có “figure” thì liệt kê các số liệu',
      en: 'A published figure explained, down to units, files, sheets and cells; without “figure” the list of figures',
    },
    params: z.object({
      districtId: idSchema,
      period: periodSchema,
      figure: z.optional(figureSchema),
      version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
      commune: z.optional(idSchema),
      from: z.optional(z.string().check(z.regex(/^\d{1,6}$/))),
    }),
    output: answerSchema,
    status: 200,
  },
} satisfies Partial<Record<RouteFunction, Contract>>;
