import type { Reply } from '../../http/server.ts';
import { notImplemented } from '../s3-error.ts';
import type { StoredVersion } from '../stored-version.ts';
import { xml } from '../xml.ts';
import { entry, shared } from './list-objects.ts';
import { listParameters } from './list-parameters.ts';
import { required, type S3Context } from './operation.ts';
import { compareBytes, sorted } from './page.ts';

/** ListObjectVersions: every version of every key, the newest of a key first. */
export async function listVersions(context: S3Context): Promise<Reply> {
  const { bucket, request } = context;
  const parameters = listParameters(request.query);
  if (parameters.delimiter !== '') throw notImplemented('ListObjectVersions with a delimiter');
  required(context.mayWithBucket('s3:ListBucketVersions', parameters.prefix));
  const rest = versionsAfterMarker(context, parameters.prefix);
  const page = rest.slice(0, parameters.max);
  const last = rest.length > page.length ? page.at(-1) : undefined;
  const body = xml('ListVersionsResult', {
    Name: bucket.name,
    ...shared(parameters),
    KeyMarker: parameters.encode(request.query.get('key-marker') ?? ''),
    VersionIdMarker: request.query.get('version-id-marker') ?? '',
    IsTruncated: last !== undefined,
    NextKeyMarker: last && parameters.encode(last.key),
    NextVersionIdMarker: last?.versionId,
    Version: page.map((version) => ({
      ...entry(version, parameters),
      VersionId: version.versionId,
      IsLatest: isLatest(version, context),
    })),
  });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

function versionsAfterMarker({ store, bucket, request }: S3Context, prefix: string): StoredVersion[] {
  const keyMarker = request.query.get('key-marker') ?? '';
  const versionMarker = request.query.get('version-id-marker') ?? '';
  const keys = sorted(store.keys(bucket.name).filter((key) => key.startsWith(prefix)));
  return keys.flatMap((key) => {
    const versions = store.versions(bucket.name, key).toReversed();
    const order = compareBytes(key, keyMarker);
    if (order !== 0) return order > 0 ? versions : [];
    const at = versions.findIndex(({ versionId }) => versionId === versionMarker);
    return at < 0 ? [] : versions.slice(at + 1);
  });
}

function isLatest(version: StoredVersion, { store, bucket }: S3Context): boolean {
  return store.versions(bucket.name, version.key).at(-1) === version;
}
