import type { S3Client } from '@aws-sdk/client-s3';

/** A bucket and the way to it. */
export interface Bucket {
  client: S3Client;
  bucket: string;
}

/** A read gives seconds where a list gives milliseconds: both are cut to seconds, so that they agree on an object's age. */
export function wholeSeconds(lastModified: Date): string {
  return new Date(Math.floor(lastModified.getTime() / 1000) * 1000).toISOString();
}

const etagPattern = /^[0-9a-f]{32}(-\d+)?$/;

/** Where a bucket has no versions the etag stands for one; a version id that looks like an MD5 in lower case does not occur. */
export const isEtag = (versionId: string): boolean => etagPattern.test(versionId);

export const etagOf = (header: string | undefined): string => (header ?? '').replaceAll('"', '');
