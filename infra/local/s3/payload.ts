import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sha256 } from '../aws/signature-v4.ts';
import { unchunk } from './aws-chunked.ts';
import { checksumOf } from './checksums.ts';
import { notImplemented, S3Error } from './s3-error.ts';

export interface Payload {
  bytes: Buffer;
  checksums: Record<string, string>;
}

const unsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

/** The bytes of a PUT, freed from their transfer encoding and held against every checksum that came with them. */
export function readPayload(headers: IncomingHttpHeaders, body: Buffer): Payload {
  const declared = text(headers['x-amz-content-sha256']) ?? 'UNSIGNED-PAYLOAD';
  const { bytes, trailers } = unpack(declared, headers, body);
  const checksums = checksumsIn({ ...headers, ...trailers });
  checkDigests(bytes, checksums, text(headers['content-md5']));
  return { bytes, checksums };
}

function unpack(declared: string, headers: IncomingHttpHeaders, body: Buffer): ReturnType<typeof unchunk> {
  if (declared === unsignedTrailer) {
    const unchunked = unchunk(body);
    if (Number(headers['x-amz-decoded-content-length']) !== unchunked.bytes.length) {
      throw new S3Error(
        'IncompleteBody',
        'You did not provide the number of bytes specified by x-amz-decoded-content-length',
      );
    }
    return unchunked;
  }
  if (declared.startsWith('STREAMING-')) throw notImplemented(declared);
  if (declared !== 'UNSIGNED-PAYLOAD' && sha256(body) !== declared) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return { bytes: body, trailers: {} };
}

/** `x-amz-checksum-crc32: …` and its like, by algorithm. */
export function checksumsIn(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const algorithm = /^x-amz-checksum-(?!algorithm|mode|type)(.+)$/.exec(name.toLowerCase())?.[1];
    if (algorithm !== undefined && typeof value === 'string') found[algorithm] = value;
  }
  return found;
}

/** @throws S3Error where what arrived is not what was sent */
export function checkDigests(
  bytes: Buffer,
  checksums: Readonly<Record<string, string>>,
  md5: string | undefined,
): void {
  for (const [algorithm, value] of Object.entries(checksums)) {
    const actual = checksumOf(algorithm, bytes);
    if (actual === undefined) throw notImplemented(`checksum ${algorithm}`);
    if (actual !== value) throw mismatch(algorithm.toUpperCase());
  }
  if (md5 !== undefined && createHash('md5').update(bytes).digest('base64') !== md5) throw mismatch('Content-MD5');
}

function mismatch(what: string): S3Error {
  return new S3Error('BadDigest', `The ${what} you specified did not match the calculated checksum.`);
}

function text(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(',');
}
