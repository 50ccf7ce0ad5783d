import { ListObjectVersionsCommand, type ObjectVersion as ListedVersion } from '@aws-sdk/client-s3';
import type { ObjectListing } from '../ports.ts';
import { type Bucket, etagOf, wholeSeconds } from './bucket.ts';

/** Every version under a prefix, all pages. Marks of deletion are no versions and do not stand in the answer's `Versions`. */
export async function listVersions({ client, bucket }: Bucket, prefix: string): Promise<ObjectListing[]> {
  const found: ObjectListing[] = [];
  let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...next }));
    found.push(...(page.Versions ?? []).map(listing));
    if (page.IsTruncated !== true) return found;
    next = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

function listing({ Key: key, VersionId, ETag, Size: size, LastModified }: ListedVersion): ObjectListing {
  if (key === undefined || size === undefined || !LastModified) throw new Error('a version without key, size or date');
  // `null` is how a bucket without versions calls the only one.
  const versionId = VersionId === undefined || VersionId === 'null' ? etagOf(ETag) : VersionId;
  return { key, versionId, size, lastModified: wholeSeconds(LastModified) };
}
