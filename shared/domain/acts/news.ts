import * as z from 'zod/mini';
import { photoFileSchema } from '../news/photo.ts';
import { idSchema } from '../unit.ts';
import { words } from './words.ts';

/** Both are asked for of each picture: what it shows, for who sees it, and for who does not. */
const photo = { file: photoFileSchema, caption: words(300), alt: words(300) };
const article = { title: words(200), text: words(8000) };
const photos = z.array(z.object({ ...photo, size: z.int() })).check(z.maxLength(10));
const sentPhotos = z.array(z.strictObject(photo)).check(z.maxLength(10));

export const newsShapes = {
  /** For the officer to publish, or to change and publish. */
  'draft-news': { kind: z.literal('draft-news'), unitId: z.exactOptional(idSchema), ...article, photos },
  /** From now on anybody may read it, until it is withdrawn. */
  'publish-news': { kind: z.literal('publish-news'), ...article, photos },
} as const;

/** As they are asked for: how large each picture is only the bucket knows. */
export const newsRequests = {
  'draft-news': { ...newsShapes['draft-news'], photos: sentPhotos },
  'publish-news': { ...newsShapes['publish-news'], photos: sentPhotos },
} as const;
