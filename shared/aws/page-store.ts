import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';

interface StoredPage {
  path: string;
  bytes: Uint8Array;
  mediaType: string;
  cacheControl: string;
}

/** Puts a file that a browser will get as it is. */
export function createPageStore({ client, bucket }: Bucket) {
  return async ({ path, bytes, mediaType, cacheControl }: StoredPage): Promise<void> => {
    const object = { Key: path, Body: bytes, ContentType: mediaType, CacheControl: cacheControl };
    await client.send(new PutObjectCommand({ Bucket: bucket, ...object }));
  };
}
