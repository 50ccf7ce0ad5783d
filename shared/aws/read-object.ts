import { Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput, S3ServiceException } from '@aws-sdk/client-s3';
import type { ObjectVersion } from '../domain/slot.ts';
import type { StoredObject } from '../ports.ts';
import { type Bucket, isEtag, wholeSeconds } from './bucket.ts';

/** The version named, without its bytes where it is larger than `maxBytes`; undefined where there is no such version. */
export async function readObject(
  { client, bucket }: Bucket,
  { key, versionId }: ObjectVersion,
  maxBytes: number,
): Promise<StoredObject | undefined> {
  const version = isEtag(versionId) ? { IfMatch: `"${versionId}"` } : { VersionId: versionId };
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...version }));
    return { key, versionId, ...(await readAnswer(answer, maxBytes)) };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** The newest version's bytes; undefined where there is none. */
export async function readNewest({ client, bucket }: Bucket, key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function readAnswer({ ContentLength: size, LastModified, Body }: GetObjectCommandOutput, maxBytes: number) {
  if (size === undefined || !LastModified || !Body) throw new Error('the object came without size, date or body');
  const lastModified = wholeSeconds(LastModified);
  if (size <= maxBytes) return { size, lastModified, bytes: await Body.transformToByteArray() };
  // Closes the connection: what is not wanted is not transferred.
  if (Body instanceof Readable) Body.destroy();
  return { size, lastModified, bytes: undefined };
}

/** Not every 404: a bucket that is not there is a fault. 412 is an etag that is no longer the object's. */
const absentNames = new Set(['NoSuchKey', 'NoSuchVersion', 'PreconditionFailed']);

function isAbsent(error: unknown): boolean {
  return error instanceof S3ServiceException && absentNames.has(error.name);
}
