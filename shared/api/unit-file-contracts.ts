import * as z from 'zod/mini';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';
import { sentMonthSchema } from './sent-view.ts';
import { periodSchema } from './uploads.ts';

const month = z.object({ communeId: idSchema, period: periodSchema });
const fileRequest = {
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  size: z.int().check(z.gte(1)),
};

const unitFileFormSchema = z.object({
  /** What an officer's act calls the file by. */
  file: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

const unitFileRequestSchema = z.strictObject({ unitId: idSchema, ...fileRequest });
export type UnitFileRequest = z.infer<typeof unitFileRequestSchema>;

const unitFilesViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  /** Newest first, two hundred at most. */
  files: z.array(
    z.object({
      unitId: z.string(),
      /** What an act names it by. */
      file: z.string(),
      receivedAt: z.string(),
      size: z.int(),
      /** Whether it came by a link, which others may hold too. */
      byLink: z.boolean(),
      /** Where it is to be had until `expiresAt`, by whoever has this. */
      url: z.string(),
    }),
  ),
  expiresAt: z.string(),
  /** The reports of the unit that is named, for the month and those before it, newest first; of all units `get-slots` tells. */
  sent: z.optional(z.array(sentMonthSchema)),
});
export type UnitFilesView = z.infer<typeof unitFilesViewSchema>;

/** Photos and scans that a unit sends beside its report: no figure is read of them. */
export const unitFileContracts = {
  'create-unit-file': {
    text: {
      vi: 'Xin biểu gửi ảnh hoặc bản quét kèm báo cáo của đơn vị (JPG, PNG, WebP, PDF)',
      en: 'Ask for a form to send a photo or scan beside a unit’s report (JPG, PNG, WebP, PDF)',
    },
    params: month,
    body: unitFileRequestSchema,
    output: unitFileFormSchema,
    status: 201,
    unkept: true,
  },
  'get-unit-files': {
    text: {
      vi: 'Ảnh, bản quét các đơn vị gửi kèm báo cáo của kỳ (hoặc của một đơn vị: unitId, thêm báo cáo đã gửi kỳ này và các kỳ trước), với đường dẫn tải trong 5 phút',
      en: 'Photos and scans that units sent beside their reports (or of one unit: unitId, with its reports of this month and those before), each with a URL for 5 minutes',
    },
    params: z.extend(month, { unitId: z.optional(idSchema) }),
    output: unitFilesViewSchema,
    status: 200,
    unkept: true,
  },
  'create-link-file': {
    text: {
      vi: 'Xin biểu gửi ảnh hoặc bản quét kèm báo cáo, bằng đường dẫn',
      en: 'Ask for a form to send a photo or scan beside the report, by a link',
    },
    params: z.object({ token: z.string().check(z.maxLength(10_240)) }),
    body: z.strictObject(fileRequest),
    output: unitFileFormSchema,
    status: 201,
    unkept: true,
  },
} as const satisfies Partial<Record<RouteFunction, Contract>>;
