import type { Incoming, Reply } from '../http/server.ts';
import type { ObjectStore } from '../s3/object-store.ts';

/** Reads files as S3 gives them to CloudFront: by the whole key, so that `..` in a path is a name like any other. */
export function createPageFiles(store: ObjectStore, published: () => Promise<void>) {
  return async (bucket: string, { url, headers, method }: Incoming): Promise<Reply> => {
    await published();
    const version = store.versions(bucket, keyOf(url)).at(-1);
    if (version === undefined) return notThere;
    const etag = `"${version.etag}"`;
    const told = { ...version.headers, etag, 'last-modified': new Date(version.lastModified).toUTCString() };
    if (headers['if-none-match'] === etag) return { status: 304, headers: told };
    const length = { ...told, 'content-length': String(version.size) };
    return method === 'HEAD'
      ? { status: 200, headers: length }
      : { status: 200, headers: told, body: await store.read(version) };
  };
}

const notThere: Reply = {
  status: 404,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code></Error>',
};

function keyOf(url: string): string {
  const path = (url.split('?')[0] ?? '').slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
