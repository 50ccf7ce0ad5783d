import type { Reply } from '../../http/server.ts';
import type { StoredVersion } from '../stored-version.ts';
import { xml } from '../xml.ts';
import { listParameters, type ListParameters } from './list-parameters.ts';
import { required, type S3Context } from './operation.ts';
import { pageOf } from './page.ts';

/** ListObjectsV2: the newest version of each key. */
export async function listObjects(context: S3Context): Promise<Reply> {
  const { bucket, store, request } = context;
  const parameters = listParameters(request.query);
  required(context.mayWithBucket('s3:ListBucket', parameters.prefix));
  const token = request.query.get('continuation-token');
  const after = token === null ? (request.query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const page = pageOf(store.keys(bucket.name), { ...parameters, after });
  const body = xml('ListBucketResult', {
    Name: bucket.name,
    ...shared(parameters),
    KeyCount: page.keys.length + page.commonPrefixes.length,
    ContinuationToken: token ?? undefined,
    IsTruncated: page.next !== undefined,
    NextContinuationToken: page.next === undefined ? undefined : Buffer.from(page.next).toString('base64url'),
    Contents: page.keys
      .flatMap((key) => store.versions(bucket.name, key).slice(-1))
      .map((each) => entry(each, parameters)),
    CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: parameters.encode(prefix) })),
  });
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

export function shared(parameters: ListParameters): Record<string, number | string | undefined> {
  return {
    Prefix: parameters.encode(parameters.prefix),
    Delimiter: parameters.delimiter === '' ? undefined : parameters.encode(parameters.delimiter),
    MaxKeys: parameters.max,
    EncodingType: parameters.encodingType,
  };
}

/** A listing has milliseconds where the object's own header has whole seconds. */
export function entry(version: StoredVersion, { encode }: ListParameters): Record<string, number | string> {
  return {
    Key: encode(version.key),
    LastModified: version.lastModified,
    ETag: `"${version.etag}"`,
    Size: version.size,
    StorageClass: 'STANDARD',
  };
}
