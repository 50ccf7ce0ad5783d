/** What a browser shows as a picture, by the end of a file's name; the store gives it as bytes without a kind. */
const pictures: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

export const nameOfFile = (key: string): string => key.replace(/\?.*$/, '').replace(/^.*\//, '');

/** Undefined of what is no picture. */
export const pictureTypeOf = (key: string): string | undefined =>
  pictures[nameOfFile(key).replace(/^.*\./, '').toLowerCase()];
