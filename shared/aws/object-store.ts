import { PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { ObjectStore, PresignedForm, Written } from '../ports.ts';
import type { Bucket } from './bucket.ts';
import { listVersions } from './list-versions.ts';
import { readNewest, readObject } from './read-object.ts';

/** The bucket's versions. */
export function createObjectStore(bucket: Bucket): ObjectStore {
  return {
    get: (object, maxBytes) => readObject(bucket, object, maxBytes),
    read: (key) => readNewest(bucket, key),
    listVersions: (prefix) => listVersions(bucket, prefix),
    async putImmutable(key, body, contentType) {
      const object = { Bucket: bucket.bucket, Key: key, Body: body, ContentType: contentType };
      await bucket.client.send(new PutObjectCommand(object));
    },
    putOnce: (key, body, contentType) => putOnce(bucket, { Key: key, Body: body, ContentType: contentType }),
    presignUpload: (upload) => presignUpload(bucket, upload),
  };
}

async function putOnce(
  { client, bucket }: Bucket,
  object: { Key: string; Body: Uint8Array; ContentType: string },
): Promise<Written> {
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, ...object, IfNoneMatch: '*' }));
    return 'written';
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'PreconditionFailed') return 'refused';
    throw error;
  }
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
