import { PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { ObjectStore, PresignedForm } from '../ports.ts';
import type { Bucket } from './bucket.ts';
import { listVersions } from './list-versions.ts';
import { readObject } from './read-object.ts';

/** The bucket's versions. */
export function createObjectStore(bucket: Bucket): ObjectStore {
  return {
    get: (object, maxBytes) => readObject(bucket, object, maxBytes),
    listVersions: (prefix) => listVersions(bucket, prefix),
    async putImmutable(key, body, contentType) {
      const object = { Bucket: bucket.bucket, Key: key, Body: body, ContentType: contentType };
      await bucket.client.send(new PutObjectCommand(object));
    },
    presignUpload: (upload) => presignUpload(bucket, upload),
  };
}

/** From no byte at all: an empty file is to be received and answered, not refused by the store in its own words. */
function presignUpload(
  { client, bucket }: Bucket,
  { key, maxBytes, expiresInSeconds }: { key: string; maxBytes: number; expiresInSeconds: number },
): Promise<PresignedForm> {
  return createPresignedPost(client, {
    Bucket: bucket,
    Key: key,
    Conditions: [['content-length-range', 0, maxBytes]],
    Expires: expiresInSeconds,
  });
}
