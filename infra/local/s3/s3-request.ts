import type { Incoming } from '../http/server.ts';
import { S3Error } from './s3-error.ts';

/** A request to S3 in path style, taken apart. */
export interface S3Request extends Incoming {
  bucket: string;
  /** Empty where the bucket itself is meant. */
  key: string;
  query: URLSearchParams;
  requestId: string;
}

export function s3Request(incoming: Incoming, requestId: string): S3Request {
  const [path = '/', query = ''] = incoming.url.split(/\?(.*)/s);
  const [, bucket = '', ...key] = path.split('/');
  return {
    ...incoming,
    bucket: decode(bucket),
    key: decode(key.join('/')),
    query: new URLSearchParams(query),
    requestId,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
}
