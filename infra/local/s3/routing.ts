import { getObject, headObject } from './operations/get-object.ts';
import { listObjects } from './operations/list-objects.ts';
import { listVersions } from './operations/list-versions.ts';
import { required, type S3Operation } from './operations/operation.ts';
import { putObject } from './operations/put-object.ts';
import { notImplemented } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

export interface S3Route {
  action: string;
  operation: S3Operation;
}

const listing = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];

const routes: Record<string, S3Route & { query: readonly string[] }> = {
  'GET object': { action: 'GetObject', operation: getObject, query: ['versionId'] },
  'HEAD object': { action: 'HeadObject', operation: headObject, query: ['versionId'] },
  'PUT object': { action: 'PutObject', operation: putObject, query: [] },
  'HEAD bucket': { action: 'HeadBucket', operation: headBucket, query: [] },
  'GET bucket versions': {
    action: 'ListObjectVersions',
    operation: listVersions,
    query: [...listing, 'versions', 'key-marker', 'version-id-marker'],
  },
  'GET bucket list': {
    action: 'ListObjectsV2',
    operation: listObjects,
    query: [...listing, 'list-type', 'continuation-token', 'start-after', 'fetch-owner'],
  },
};

/**
 * The operation that a request asks for.
 * @throws S3Error 501 at any method, sub-resource or parameter that is not known here
 */
export function routeOf(request: S3Request): S3Route {
  const route = routes[nameOf(request)];
  if (route === undefined) throw notImplemented(`${request.method} ${request.key === '' ? 'bucket' : 'object'}`);
  for (const parameter of request.query.keys()) {
    const signing = parameter.toLowerCase().startsWith('x-amz-') || parameter === 'x-id';
    if (!signing && !route.query.includes(parameter)) throw notImplemented(`?${parameter}`);
  }
  return route;
}

function nameOf({ method, key, query }: S3Request): string {
  if (key !== '') return `${method} object`;
  if (query.has('versions')) return `${method} bucket versions`;
  if (query.get('list-type') === '2') return `${method} bucket list`;
  return `${method} bucket`;
}

async function headBucket(context: Parameters<S3Operation>[0]): ReturnType<S3Operation> {
  required(context.mayWithBucket('s3:ListBucket', ''));
  return { status: 200 };
}
