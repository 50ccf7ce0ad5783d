import sharp, { type OutputInfo } from 'sharp';
import { contentKindOf } from './content-kind.ts';
import { photoRefused, type PhotoRefusal } from './refusals.ts';

export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A phone's largest; what is unpacked of it is far below what the function may hold. */
const maxPixels = 50_000_000;
const longSide = { photo: 1600, thumbnail: 400 };

// One picture a call: nothing is asked for twice, and threads would only wait for one another.
sharp.cache(false);
sharp.concurrency(1);

/**
 * The picture to be shown, and a small one: turned as it was held, in the colours of the web, and with nothing else of
 * what the camera wrote – no place, no time, no owner. How large it is unpacked is read before it is.
 *
 * @throws DomainError unprocessable
 */
export async function makePicture(sent: Uint8Array): Promise<{ photo: Picture; thumbnail: Picture }> {
  const kind = contentKindOf(sent);
  if (kind === 'heic') throw refused('photo-heic');
  if (kind === 'other') throw refused('photo-kind');
  await refuseBomb(sent);
  const photo = await orUnreadable(() => smaller(sent, longSide.photo));
  return { photo, thumbnail: await smaller(photo.bytes, longSide.thumbnail) };
}

async function refuseBomb(sent: Uint8Array): Promise<void> {
  const { width, height } = await orUnreadable(() => sharp(sent, { limitInputPixels: false }).metadata());
  if (width * height > maxPixels) throw refused('photo-too-many-pixels');
}

async function smaller(bytes: Uint8Array, side: number): Promise<Picture> {
  const { data, info }: { data: Buffer; info: OutputInfo } = await sharp(bytes, {
    limitInputPixels: maxPixels,
    failOn: 'truncated',
  })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Whatever the decoder says of it is of no use to who sent it. */
async function orUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw refused('photo-unreadable');
  }
}

const refused = (code: PhotoRefusal) => photoRefused(code, '/file');
