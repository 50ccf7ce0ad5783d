import * as z from 'zod/mini';
import { bilingualSchema } from '../domain/text.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';
import { sentAs, toldMonthSchema } from './sent-view.ts';
import { listedUploadSchema, periodSchema, uploadFormSchema, uploadIdSchema, uploadViewSchema } from './uploads.ts';

// Apart from the other contracts: what is met without an account has routes of its own.

const statusSchema = z.enum(['not-due', 'missing', 'rejected', 'late', 'on-time', 'excused']);

const madeLinksSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  deadlineText: bilingualSchema,
  expiresAt: z.string(),
  /** To be named to revoke all of them. */
  generation: z.int(),
  /** In Vietnamese, ready for the commune's chat: who has not sent, each with its link; empty where all have. */
  message: z.string(),
  links: z.array(
    z.object({
      unitId: z.string(),
      name: bilingualSchema,
      status: statusSchema,
      /** To be named to revoke this one. */
      generation: z.int(),
      link: z.string(),
      /** For this unit alone, in Vietnamese. */
      message: z.string(),
    }),
  ),
});
export type MadeLinksView = z.infer<typeof madeLinksSchema>;

const linkedUploadSchema = z.extend(z.omit(listedUploadSchema, { receipt: true }), {
  ...sentAs,
  /** Path of what became of it. */
  link: z.string(),
});

const linkViewSchema = z.object({
  communeId: idSchema,
  commune: bilingualSchema,
  unitId: idSchema,
  unit: bilingualSchema,
  period: z.string(),
  periodText: bilingualSchema,
  /** The last day on which the report is in time. */
  deadline: z.string(),
  deadlineText: bilingualSchema,
  expiresAt: z.string(),
  status: statusSchema,
  /** The newest that was accepted, refused, or came too late, newest first. */
  uploads: z.array(linkedUploadSchema),
  /** Photos and scans that came beside the report, newest first. A link shows that they came, and opens none. */
  files: z.array(z.object({ receivedAt: z.string(), size: z.int() })),
  /** What the unit sent for the months before, newest first. A link opens nothing of them. */
  earlier: z.array(toldMonthSchema),
  /** Paths of the forms to fill in, and of what asks for a place to send to. */
  links: z.object({
    forms: z.object({ xlsx: z.string(), csv: z.string(), json: z.string() }),
    uploads: z.string(),
    files: z.string(),
  }),
});
export type LinkView = z.infer<typeof linkViewSchema>;

const linkUploadRequestSchema = z.strictObject({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  size: z.int().check(z.gte(0)),
});
export type LinkUploadRequest = z.infer<typeof linkUploadRequestSchema>;

const linkUploadFormSchema = z.extend(uploadFormSchema, {
  /** Path of what will have become of the file. */
  link: z.string(),
});
export type LinkUploadForm = z.infer<typeof linkUploadFormSchema>;

/** Any text: what is no token is refused like a forged one, in the same words. */
const token = { token: z.string().check(z.maxLength(10_240)) };
const uploadOfLink = z.object({ ...token, uploadId: uploadIdSchema });
const month = { communeId: idSchema, period: periodSchema };
const file = (examples: string[]) => z.string().check(z.maxLength(40), z.meta({ examples }));
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const unkept = true as const;

/** The functions about links. What they answer says links, so nobody on the way may keep it. */
export const linkContracts = {
  'make-links': {
    text: {
      vi: 'Lập đường dẫn gửi báo cáo cho từng đơn vị, kèm tin nhắn soạn sẵn',
      en: 'Make a link for each unit to report by, with a message for the chat',
    },
    params: z.object(month),
    output: madeLinksSchema,
    status: 200,
    unkept,
  },
  'get-link-page': {
    text: {
      vi: 'Trang mã QR của các đơn vị để in (2024-03.docx)',
      en: 'The units’ links as a page of QR codes to print (2024-03.docx)',
    },
    params: z.object({ communeId: idSchema, file: file(['2024-03.docx']) }),
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    status: 200,
  },
  'open-link': {
    text: {
      vi: 'Đường dẫn của đơn vị nào, kỳ nào, hạn nào, đã gửi gì',
      en: 'Whose link it is, for which month and until when, and what was sent',
    },
    params: z.object(token),
    output: linkViewSchema,
    status: 200,
    unkept,
  },
  'get-link-form': {
    text: { vi: 'Biểu để điền, lấy bằng đường dẫn', en: 'The form to fill in, got by a link' },
    params: z.object({ ...token, file: file(['2024-03.xlsx', '2024-03.csv', '2024-03.json']) }),
    mediaTypes: [xlsx, 'text/csv; charset=utf-8', 'application/json; charset=utf-8'],
    status: 200,
  },
  'create-link-upload': {
    text: { vi: 'Xin biểu gửi tệp bằng đường dẫn', en: 'Ask for a form to send a file by a link' },
    params: z.object(token),
    body: linkUploadRequestSchema,
    output: linkUploadFormSchema,
    status: 201,
    unkept,
  },
  'get-link-upload': {
    text: { vi: 'Tệp đã gửi: nhận hay chưa, xem bằng đường dẫn', en: 'A file that was sent, seen by a link' },
    params: uploadOfLink,
    output: uploadViewSchema,
    status: 200,
    unkept,
  },
  'get-link-marked-file': {
    text: { vi: 'Tệp đã gửi có đánh dấu ô sai, lấy bằng đường dẫn', en: 'The marked file, got by a link' },
    params: uploadOfLink,
    mediaTypes: [xlsx],
    status: 200,
  },
  'get-link-receipt': {
    text: { vi: 'Biên nhận, lấy bằng đường dẫn', en: 'The receipt, got by a link' },
    params: uploadOfLink,
    mediaTypes: ['text/plain; charset=utf-8'],
    status: 200,
  },
} satisfies Partial<Record<RouteFunction, Contract>>;
