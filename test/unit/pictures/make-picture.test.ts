import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../shared/domain/errors.ts';
import { contentKindOf } from '../../../shared/pictures/content-kind.ts';
import { makePicture } from '../../../shared/pictures/make-picture.ts';
import { heic, isSaid, phonePhoto, pngThatClaims, segmentsOf, twoColours } from '../../fixtures/pictures/pictures.ts';

const refusalOf = async (bytes: Uint8Array): Promise<DomainError> => {
  const error: unknown = await makePicture(bytes).catch((thrown: unknown) => thrown);
  if (error instanceof DomainError) return error;
  throw new Error('not refused');
};

const colourAt = async (jpeg: Uint8Array, left: number, top: number): Promise<string> => {
  const [red = 0, , blue = 0] = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return red > blue ? 'red' : 'blue';
};

describe('a picture for the news', () => {
  it('has nothing of what the camera wrote, neither place nor owner, which the one that was sent had', async () => {
    const sent = await phonePhoto({ width: 2000, height: 1000 });

    const { photo, thumbnail } = await makePicture(sent);

    expect(segmentsOf(sent).filter(isSaid).length).toBeGreaterThan(1);
    expect(Buffer.from(sent).toString('latin1')).toMatch(/Exif[^]*Apple|Apple[^]*Exif/);
    for (const { bytes } of [photo, thumbnail]) {
      expect(segmentsOf(bytes).filter(isSaid)).toEqual([]);
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|Apple|Nguyen|xmpmeta|Photoshop/);
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
    }
  });

  it('is upright, however the phone was held, and at most 1600 and 400 points long', async () => {
    const { photo, thumbnail } = await makePicture(await phonePhoto({ width: 2000, height: 1000 }));

    expect([photo.width, photo.height]).toEqual([800, 1600]);
    expect([thumbnail.width, thumbnail.height]).toEqual([200, 400]);
    // Turned clockwise, what was left is on top.
    expect(await colourAt(photo.bytes, 400, 10)).toBe('red');
    expect(await colourAt(photo.bytes, 400, 1590)).toBe('blue');
  });

  it('is not made larger than it was sent', async () => {
    const { photo, thumbnail } = await makePicture(await twoColours({ width: 300, height: 200 }).jpeg().toBuffer());

    expect([photo.width, thumbnail.width]).toEqual([300, 300]);
  });

  it.each(['png', 'webp', 'jpeg'] as const)('is taken from %s, and is a JPEG', async (format) => {
    const sent = await twoColours({ width: 40, height: 20 }).toFormat(format).toBuffer();

    const { photo } = await makePicture(sent);

    expect(contentKindOf(sent)).toBe(format);
    expect(contentKindOf(photo.bytes)).toBe('jpeg');
  });

  it('is the same to the byte when it is made again', async () => {
    const sent = await phonePhoto({ width: 200, height: 100 });

    expect(await makePicture(sent)).toEqual(await makePicture(sent));
  });
});

describe('what is no picture for the news', () => {
  it('is told, of an iPhone’s HEIC, which setting makes JPEG', async () => {
    const { code, text } = await refusalOf(heic);

    expect(code).toBe('photo-heic');
    expect(text.vi).toContain('“Tương thích nhất”');
  });

  it('is refused before it is unpacked where it says that it has more than fifty million points', async () => {
    const bomb = await pngThatClaims({ width: 30_000, height: 30_000 });

    expect(bomb.length).toBeLessThan(1000);
    expect((await refusalOf(bomb)).code).toBe('photo-too-many-pixels');
  });

  it.each([
    ['a GIF', Buffer.from('GIF89a……')],
    ['a page with a picture’s name', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['nothing', new Uint8Array()],
  ])('is refused by what it is: %s', async (_what, bytes) => {
    expect((await refusalOf(bytes)).code).toBe('photo-kind');
  });

  it('is refused where the file ends half-way or is damaged', async () => {
    const whole = await twoColours({ width: 400, height: 400 }).jpeg().toBuffer();

    expect((await refusalOf(whole.subarray(0, whole.length / 2))).code).toBe('photo-unreadable');
    expect((await refusalOf(whole.subarray(0, 20))).code).toBe('photo-unreadable');
  });
});
