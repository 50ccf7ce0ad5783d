import * as z from 'zod/mini';
import { deliveriesViewSchema } from './deliveries-view.ts';
import { healthViewSchema } from './health-view.ts';
import { problemSchema } from '../domain/problem.ts';
import { confirmationSchema } from '../domain/progress.ts';
import { progressViewSchema } from '../domain/progress-view.ts';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';
import type { RouteFunction } from './routes.ts';
import { slotsViewSchema } from './slots-view.ts';
import { summaryViewSchema } from './summary-view.ts';
import { periodSchema, uploadFormSchema, uploadIdSchema, uploadRequestSchema, uploadViewSchema } from './uploads.ts';

export { uploadFormSchema, uploadRequestSchema };
export type { SummaryView } from './summary-view.ts';
export type { UploadStatus, UploadView } from './uploads.ts';

/** What looks odd in a commune's month, for the officer to ask about. Nothing here refuses or changes a figure. */
export const warningsViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  /** What concerns no single report: sources of one rate that disagree. */
  commune: z.array(problemSchema),
  /** Each unit's current report: the warnings of its file, then what looks odd beside last month and other units. */
  reports: z.array(
    z.object({
      unitId: z.string(),
      name: bilingualSchema,
      uploadId: z.string(),
      receivedAt: z.string(),
      warnings: z.array(problemSchema),
    }),
  ),
});
export type WarningsView = z.infer<typeof warningsViewSchema>;

export const summaryListSchema = z.object({
  districtId: idSchema,
  summaries: z.array(
    z.object({
      period: z.string(),
      status: z.enum(['official', 'restated']),
      version: z.int(),
      publishedAt: z.string(),
    }),
  ),
});
export type SummaryList = z.infer<typeof summaryListSchema>;

const commune = { communeId: idSchema };

/** A commune's month with what names it, for whoever confirms it, and whether somebody has. */
export const confirmedProgressSchema = z.extend(progressViewSchema, {
  contentHash: z.string(),
  confirmation: z.nullable(z.extend(confirmationSchema, { text: bilingualSchema })),
});
export type ConfirmedProgress = z.infer<typeof confirmedProgressSchema>;

/** Taken apart, and refused in plain words, by the function: a path part of an HTTP API is a variable or a word. */
const formFileSchema = z
  .string()
  .check(z.maxLength(40), z.meta({ examples: ['2024-03.xlsx', '2024-03.csv', '2024-03.json'] }));
const formMediaTypes = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv; charset=utf-8',
  'application/json; charset=utf-8',
] as const;
const district = { districtId: idSchema };

/** What each function of the API takes and gives; handlers check by it and OpenAPI is made of it. */
export const contracts = {
  'create-upload': {
    text: { vi: 'Xin biểu gửi tệp cho một đơn vị và kỳ', en: 'Ask for a form to send a file for a unit and month' },
    params: z.object({}),
    body: uploadRequestSchema,
    output: uploadFormSchema,
    status: 201,
  },
  'get-upload': {
    text: {
      vi: 'Tệp đã gửi: nhận hay chưa, sai ở đâu',
      en: 'A file that was sent: taken or not, and what is wrong with it',
    },
    params: z.object({ uploadId: uploadIdSchema }),
    output: uploadViewSchema,
    status: 200,
  },
  'get-form': {
    text: {
      vi: 'Biểu báo cáo của một đơn vị để điền (2024-03.xlsx, .csv hoặc .json)',
      en: 'A unit’s form to fill in (2024-03.xlsx, .csv or .json)',
    },
    params: z.object({ ...commune, unitId: idSchema, file: formFileSchema }),
    mediaTypes: formMediaTypes,
    status: 200,
  },
  'get-marked-file': {
    text: {
      vi: 'Tệp đã gửi, các ô sai được tô màu và có lời nhắc',
      en: 'The file that was sent, with the cells at fault coloured and commented',
    },
    params: z.object({ uploadId: uploadIdSchema }),
    mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    status: 200,
  },
  'get-receipt': {
    text: { vi: 'Biên nhận của tệp đã được nhận', en: 'The receipt of a file that was accepted' },
    params: z.object({ uploadId: uploadIdSchema }),
    mediaTypes: ['text/plain; charset=utf-8'],
    status: 200,
  },
  'get-progress': {
    text: { vi: 'Tiến độ 19 tiêu chí của xã trong kỳ', en: 'A commune’s month on the 19 criteria' },
    params: z.object({ ...commune, period: periodSchema }),
    output: confirmedProgressSchema,
    status: 200,
  },
  'get-slots': {
    text: { vi: 'Đơn vị nào đã nộp, chưa nộp, bị trả lại', en: 'Which units have sent what, and in which state it is' },
    params: z.object({ ...commune, period: periodSchema }),
    output: slotsViewSchema,
    status: 200,
  },
  'get-warnings': {
    text: { vi: 'Số liệu cần hỏi lại trong kỳ của xã', en: 'Figures of a commune’s month that look odd' },
    params: z.object({ ...commune, period: periodSchema }),
    output: warningsViewSchema,
    status: 200,
  },
  'list-summaries': {
    text: { vi: 'Các kỳ đã chốt của huyện', en: 'The closed months of a district' },
    params: z.object(district),
    output: summaryListSchema,
    status: 200,
  },
  'get-summary': {
    text: {
      vi: 'Tổng hợp của huyện: tạm tính, chính thức, điều chỉnh',
      en: 'A district’s month: provisional, official or restated',
    },
    params: z.object({
      ...district,
      period: periodSchema,
      version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
      asOf: z.optional(z.iso.datetime({ offset: true }).check(z.maxLength(40))),
    }),
    output: summaryViewSchema,
    status: 200,
  },
  'get-deliveries': {
    text: {
      vi: 'Tổng hợp của huyện đã gửi đến ai, ai chưa nhận được',
      en: 'To whom a district’s month was delivered, and to whom not yet',
    },
    params: z.object({ ...district, period: periodSchema }),
    output: deliveriesViewSchema,
    status: 200,
  },
  'get-health': {
    text: {
      vi: 'Hệ thống có làm việc được không, và là bản nào',
      en: 'Whether the system can work, and which version it is',
    },
    params: z.object({}),
    output: healthViewSchema,
    status: 200,
  },
  'get-openapi': {
    text: { vi: 'Mô tả giao diện này (OpenAPI 3.1)', en: 'This API’s description (OpenAPI 3.1)' },
    params: z.object({}),
    output: z.record(z.string(), z.unknown()),
    status: 200,
  },
} satisfies Partial<Record<RouteFunction, Contract>>;

interface Asked {
  text: { vi: string; en: string };
  /** Path and query parameters together; query parameters are the optional ones. */
  params: z.ZodMiniType;
  status: number;
}

export interface JsonContract extends Asked {
  body?: z.ZodMiniType;
  output: z.ZodMiniType;
  /** The answer holds a secret: nothing on the way may keep it. */
  unkept?: true;
  /** The same for everybody, and not of this moment: anything on the way may keep it for minutes. */
  shared?: true;
}

/** A call that answers a file, to be kept or opened in a program. */
export interface FileContract extends Asked {
  mediaTypes: readonly string[];
}

export type Contract = JsonContract | FileContract;
