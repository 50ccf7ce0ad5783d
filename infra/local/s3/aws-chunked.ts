import { S3Error } from './s3-error.ts';

export interface Unchunked {
  bytes: Buffer;
  trailers: Record<string, string>;
}

/** Takes apart a body in `aws-chunked` encoding with an unsigned payload: chunks, then trailers such as a checksum. */
export function unchunk(body: Buffer): Unchunked {
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const [line, next] = lineAt(body, position);
    const size = /^[0-9a-f]+$/i.test(line) ? Number.parseInt(line, 16) : Number.NaN;
    if (!(size <= body.length - next)) throw incomplete();
    if (size === 0) return { bytes: Buffer.concat(chunks), trailers: trailersAt(body, next) };
    chunks.push(body.subarray(next, next + size));
    position = next + size + 2;
  }
}

function trailersAt(body: Buffer, start: number): Record<string, string> {
  const trailers: Record<string, string> = {};
  for (const line of body.toString('latin1', start).split(/\r?\n/)) {
    const [name = '', value = ''] = line.split(/:(.*)/s);
    if (name !== '') trailers[name.trim().toLowerCase()] = value.trim();
  }
  return trailers;
}

function lineAt(body: Buffer, start: number): [string, number] {
  const end = body.indexOf('\r\n', start);
  if (end < 0) throw incomplete();
  return [body.toString('latin1', start, end), end + 2];
}

function incomplete(): S3Error {
  return new S3Error('IncompleteBody', 'The request body terminated unexpectedly');
}
