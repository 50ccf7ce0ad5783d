import * as z from 'zod/mini';
import { idSchema } from '../domain/unit.ts';
import type { FileContract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const csv = 'text/csv; charset=utf-8';

/** Taken apart, and refused in plain words, by the function: a path part of an HTTP API is a variable or a word. */
const fileSchema = (examples: string[]) => z.string().check(z.maxLength(40), z.meta({ examples }));

/** Of the district’s month. */
const version = z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/)));
/** That a paper bears in its last annex: whoever has signed one can have exactly its bytes again. */
const hash = z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)));

/** The papers: apart from the other contracts, so that a function that answers no paper does not carry them. */
export const paperContracts = {
  'get-commune-report': {
    text: {
      vi: 'Báo cáo tháng của xã gửi huyện, theo Nghị định 30/2020 (2024-03.docx)',
      en: 'A commune’s monthly report to its district, in the form of Nghị định 30/2020 (2024-03.docx)',
    },
    params: z.object({ communeId: idSchema, file: fileSchema(['2024-03.docx']), version, hash }),
    mediaTypes: [docx],
    status: 200,
  },
  'get-summary-paper': {
    text: {
      vi: 'Biểu tổng hợp của huyện (2024-03.docx, .xlsx hoặc .csv)',
      en: 'A district’s month as a paper or a table (2024-03.docx, .xlsx or .csv)',
    },
    params: z.object({
      districtId: idSchema,
      file: fileSchema(['2024-03.docx', '2024-03.xlsx', '2024-03.csv']),
      version,
      hash,
    }),
    mediaTypes: [docx, xlsx, csv],
    status: 200,
  },
} satisfies Partial<Record<RouteFunction, FileContract>>;
