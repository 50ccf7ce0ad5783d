export type PictureKind = 'jpeg' | 'png' | 'webp';
export type ContentKind = PictureKind | 'heic' | 'other';

const jpeg = [0xff, 0xd8, 0xff];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a file is, by its first bytes: names and declared types are what somebody said of it. */
export function contentKindOf(bytes: Uint8Array): ContentKind {
  const starts = (signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (starts(jpeg)) return 'jpeg';
  if (starts(png)) return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  // ISO base media: HEIC, HEIF and AVIF, as phones save them.
  return text(4, 8) === 'ftyp' && /^(he|mi|ms|av)/.test(text(8, 12)) ? 'heic' : 'other';
}
