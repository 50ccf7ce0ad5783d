import * as z from 'zod/mini';
import { photoFileSchema, sentPhotoSchema } from '../domain/news/photo.ts';
import { idSchema } from '../domain/unit.ts';
import type { Contract } from './contracts.ts';
import type { RouteFunction } from './routes.ts';

const commune = z.object({ communeId: idSchema });
const month = z.extend(commune, { period: z.string().check(z.regex(/^\d{4}-\d{2}$/)) });
/** For which unit; left out by an officer, for the commune. */
const unitId = z.exactOptional(idSchema);

const photoFileRequestSchema = z.strictObject({
  unitId,
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  size: z.int().check(z.gte(1)),
});
export type PhotoFileRequest = z.infer<typeof photoFileRequestSchema>;

const photoFormSchema = z.object({
  /** What the picture is to be made from, once it was sent. */
  file: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});
export type PhotoForm = z.infer<typeof photoFormSchema>;

const madePhotoSchema = z.object({
  /** What an article calls it by. */
  file: photoFileSchema,
  width: z.int(),
  height: z.int(),
  size: z.int(),
});
export type MadePhoto = z.infer<typeof madePhotoSchema>;

/** News and photos: apart from the other contracts, so that a function that has none of them does not carry them. */
export const newsContracts = {
  'create-photo-file': {
    text: {
      vi: 'Xin biểu gửi một ảnh cho trang tin (JPG, PNG, WebP)',
      en: 'Ask for a form to send a picture for the news (JPG, PNG, WebP)',
    },
    params: month,
    body: photoFileRequestSchema,
    output: photoFormSchema,
    status: 201,
  },
  'make-photo': {
    text: {
      vi: 'Làm ảnh để đăng từ ảnh đã gửi: thu nhỏ, bỏ vị trí và thông tin máy ảnh',
      en: 'Make the picture to be published from the one that was sent: smaller, without place and camera',
    },
    params: month,
    body: z.strictObject({ unitId, file: sentPhotoSchema }),
    output: madePhotoSchema,
    status: 201,
  },
  'get-news-feed': {
    text: { vi: 'Tin bài đã đăng của xã (JSON Feed 1.1)', en: 'A commune’s published news (JSON Feed 1.1)' },
    params: commune,
    mediaTypes: ['application/feed+json'],
    status: 200,
  },
  'get-news-rss': {
    text: { vi: 'Tin bài đã đăng của xã (RSS 2.0)', en: 'A commune’s published news (RSS 2.0)' },
    params: commune,
    mediaTypes: ['application/rss+xml; charset=utf-8'],
    status: 200,
  },
  'get-photo': {
    text: {
      vi: 'Ảnh của một tin bài đã đăng; thêm “-400” trước “.jpg” để lấy ảnh nhỏ',
      en: 'A picture of a published article; with “-400” before “.jpg” a small one',
    },
    params: z.extend(commune, { file: z.string().check(z.maxLength(120)) }),
    mediaTypes: ['image/jpeg'],
    status: 200,
  },
} as const satisfies Partial<Record<RouteFunction, Contract>>;
