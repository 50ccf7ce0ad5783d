import { S3Error } from '../s3-error.ts';

export interface ListParameters {
  prefix: string;
  delimiter: string;
  max: number;
  encodingType: 'url' | undefined;
  encode: (text: string) => string;
}

const mostKeys = 1000;

export function listParameters(query: URLSearchParams): ListParameters {
  const max = Number(query.get('max-keys') ?? mostKeys);
  if (!Number.isInteger(max) || max < 0) throw new S3Error('InvalidArgument', 'max-keys is no whole number');
  const url = query.get('encoding-type') === 'url';
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    max: Math.min(max, mostKeys),
    encodingType: url ? 'url' : undefined,
    encode: url ? (text) => encodeURIComponent(text).replaceAll('%2F', '/') : (text) => text,
  };
}
