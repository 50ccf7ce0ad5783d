import type { IncomingHttpHeaders } from 'node:http';
import type { Reply } from '../../http/server.ts';
import { readPayload } from '../payload.ts';
import { notImplemented, S3Error } from '../s3-error.ts';
import { required, type S3Context } from './operation.ts';

export async function putObject(context: S3Context): Promise<Reply> {
  const { request, bucket, store } = context;
  required(context.mayWithObject('s3:PutObject'));
  refuseUnknown(request.headers);
  const { bytes, checksums } = readPayload(request.headers, request.body);
  const version = await store.put(
    {
      bucket: bucket.name,
      key: keyOf(request.key),
      headers: storedHeaders(request.headers),
      metadata: metadataIn(request.headers),
      checksums,
      reason: 'PutObject',
      requestId: request.requestId,
      requester: context.requester,
      sourceIp: request.sourceIp,
    },
    bytes,
    { onlyIfAbsent: request.headers['if-none-match'] !== undefined },
  );
  context.stored(version);
  const echoed = Object.entries(checksums).map(([name, value]) => [`x-amz-checksum-${name}`, value]);
  return {
    status: 200,
    headers: {
      ...Object.fromEntries(echoed),
      etag: `"${version.etag}"`,
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-version-id': version.versionId,
    },
  };
}

/** Headers that say how the request travels, or what the store does anyway. */
const harmless =
  /^x-amz-(checksum-.+|content-sha256|date|decoded-content-length|expected-bucket-owner|meta-.+|sdk-checksum-algorithm|security-token|trailer|user-agent)$/;

const onlyAs: Record<string, string> = { 'x-amz-server-side-encryption': 'AES256', 'x-amz-storage-class': 'STANDARD' };

function refuseUnknown(headers: IncomingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('x-amz-') && !harmless.test(name) && onlyAs[name] !== value) throw notImplemented(name);
  }
  const condition = headers['if-none-match'];
  if (headers['if-match'] !== undefined) throw notImplemented('If-Match');
  if (condition !== undefined && condition !== '*') throw notImplemented('If-None-Match with an ETag');
}

const maxKeyBytes = 1024;

export function keyOf(key: string): string {
  if (Buffer.byteLength(key) <= maxKeyBytes) return key;
  throw new S3Error('InvalidArgument', 'Your key is too long');
}

/** Content headers, given back with the object as they came. */
export function storedHeaders(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['cache-control', 'content-disposition', 'content-language', 'content-type']) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') kept[name] = value;
  }
  const given = fields['content-encoding'];
  const encoding = (typeof given === 'string' ? given : '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'aws-chunked');
  return encoding.length === 0 ? kept : { ...kept, 'content-encoding': encoding.join(',') };
}

export function metadataIn(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(fields).filter(([name]) => name.startsWith('x-amz-meta-'));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]));
}
