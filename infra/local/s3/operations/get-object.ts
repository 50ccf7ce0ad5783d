import type { Reply } from '../../http/server.ts';
import { accessDenied, notImplemented, S3Error } from '../s3-error.ts';
import type { StoredVersion } from '../stored-version.ts';
import { required, type S3Context } from './operation.ts';

export async function getObject(context: S3Context): Promise<Reply> {
  const found = find(context);
  if ('reply' in found) return found.reply;
  return { status: 200, headers: found.headers, body: await context.store.read(found.version) };
}

export async function headObject(context: S3Context): Promise<Reply> {
  const found = find(context);
  if ('reply' in found) return found.reply;
  return { status: 200, headers: { ...found.headers, 'content-length': String(found.version.size) } };
}

type Found = { headers: Record<string, string>; version: StoredVersion } | { reply: Reply };

function find(context: S3Context): Found {
  const { headers } = context.request;
  for (const name of ['range', 'if-modified-since', 'if-unmodified-since']) {
    if (headers[name] !== undefined) throw notImplemented(name);
  }
  const version = findVersion(context);
  const mismatch = headers['if-match'] !== undefined && unquoted(headers['if-match']) !== version.etag;
  if (mismatch)
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  const described = describe(version, headers['x-amz-checksum-mode'] === 'ENABLED');
  if (headers['if-none-match'] !== undefined && unquoted(headers['if-none-match']) === version.etag) {
    return { reply: { status: 304, headers: described } };
  }
  return { headers: described, version };
}

function findVersion(context: S3Context): StoredVersion {
  const { key, query } = context.request;
  const versionId = query.get('versionId');
  required(context.mayWithObject(versionId === null ? 's3:GetObject' : 's3:GetObjectVersion'));
  const versions = context.store.versions(context.bucket.name, key);
  const version = versionId === null ? versions.at(-1) : versions.find((each) => each.versionId === versionId);
  if (version !== undefined) return version;
  // Without the right to list, S3 does not even say that something is absent.
  if (!context.mayWithBucket('s3:ListBucket', key)) throw accessDenied();
  if (versionId === null) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
}

function describe(version: StoredVersion, withChecksums: boolean): Record<string, string> {
  const metadata = Object.entries(version.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  const checksums = Object.entries(version.checksums).map(([name, value]) => [`x-amz-checksum-${name}`, value]);
  return {
    'content-type': 'binary/octet-stream',
    ...version.headers,
    ...Object.fromEntries(metadata),
    ...(withChecksums && { ...Object.fromEntries(checksums), 'x-amz-checksum-type': 'FULL_OBJECT' }),
    etag: `"${version.etag}"`,
    // Whole seconds: the form has no others.
    'last-modified': new Date(version.lastModified).toUTCString(),
    'x-amz-server-side-encryption': 'AES256',
    'x-amz-version-id': version.versionId,
  };
}

function unquoted(etag: string): string {
  return etag.replace(/^W\//, '').replaceAll('"', '');
}
