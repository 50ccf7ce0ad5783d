/** A file of the pages, by its path in the bucket. */
export interface PageFile {
  path: string;
  bytes: Uint8Array;
}

export interface PublishPagesDeps {
  files: () => Promise<readonly PageFile[]>;
  put: (file: PageFile & { mediaType: string; cacheControl: string }) => Promise<void>;
  /** What pages must know of the installation, as `/config.json` tells them. */
  settings: Readonly<Record<string, string>>;
}

/**
 * Puts every file of the pages, those that others name before those that name them: who opens a page meanwhile gets the
 * old one or the new one whole. Nothing is taken away, so that a page that is open goes on.
 */
export function createPublishPages({ files, put, settings }: PublishPagesDeps) {
  return async (): Promise<{ files: number }> => {
    const config = { path: 'config.json', bytes: new TextEncoder().encode(JSON.stringify(settings)) };
    const all = [...(await files()), config];
    const putAll = (some: readonly PageFile[]) =>
      Promise.all(
        some.map((file) =>
          put({ ...file, mediaType: mediaTypeOf(file.path), cacheControl: cacheControlOf(file.path) }),
        ),
      );
    await putAll(all.filter(({ path }) => isHashed(path)));
    await putAll(all.filter(({ path }) => !isHashed(path)));
    return { files: all.length };
  };
}

/** What the build names by its content never changes under that name. */
const isHashed = (path: string): boolean => path.startsWith('assets/');

const cacheControlOf = (path: string): string => (isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

function mediaTypeOf(path: string): string {
  const mediaType = mediaTypes[path.slice(path.lastIndexOf('.') + 1)];
  if (mediaType === undefined) throw new Error(`${path}: nobody has said what kind of file this is`);
  return mediaType;
}
