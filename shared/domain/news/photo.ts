import * as z from 'zod/mini';

/** Of a published picture: its month and a hash of its bytes. The smaller one beside it has `-400` before the dot. */
export const photoFileSchema = z.string().check(z.regex(/^\d{4}-\d{2}-[0-9a-f]{32}\.jpg$/), z.maxLength(60));

/** Of a picture as it was sent, position and all: it is read once, to make the picture to be shown, and never given out. */
export const sentPhotoSchema = z
  .string()
  .check(z.regex(/^photo-files\/[a-z0-9-]+\/\d{4}-\d{2}\/[0-9a-f-]{36}$/), z.maxLength(200));

export const maxPhotoBytes = 10 * 1_048_576;

interface Month {
  communeId: string;
  period: string;
}

export const keyOfSentPhoto = ({ communeId, period }: Month, id: string): string =>
  `photo-files/${communeId}/${period}/${id}`;

export const photoFileOf = (period: string, hash: string): string => `${period}-${hash.slice(0, 32)}.jpg`;

export const thumbnailOf = (file: string): string => file.replace(/\.jpg$/, '-400.jpg');

export const keyOfPhoto = (communeId: string, file: string): string => `photos/${communeId}/${file}`;

/** Where a month's pictures lie. */
export const photoPrefix = ({ communeId, period }: Month): string => keyOfPhoto(communeId, `${period}-`);

export const pathOfPhoto = (communeId: string, file: string): string => `/public/communes/${communeId}/photos/${file}`;

/** The month of a picture and the name that an article has it under, by the name of either size; undefined of any other name. */
export function photoNamed(name: string): { period: string; file: string } | undefined {
  const [, period, hash] = /^(\d{4}-\d{2})-([0-9a-f]{32})(?:-400)?\.jpg$/.exec(name) ?? [];
  return period === undefined || hash === undefined ? undefined : { period, file: photoFileOf(period, hash) };
}
