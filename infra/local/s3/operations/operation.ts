import type { Reply } from '../../http/server.ts';
import type { BucketModel } from '../../template/model/buckets.ts';
import type { ObjectStore } from '../object-store.ts';
import { accessDenied } from '../s3-error.ts';
import type { S3Request } from '../s3-request.ts';
import type { StoredVersion } from '../stored-version.ts';

/** What an operation works with. */
export interface S3Context {
  request: S3Request;
  bucket: BucketModel;
  store: ObjectStore;
  requester: string;
  /** Whether the caller may do it: an action such as `s3:GetObject`, on the bucket or on the key. */
  may(action: string, on: 'bucket' | 'object', prefix?: string): boolean;
  /** Called once a version is on the disk. */
  stored(version: StoredVersion): void;
}

export type S3Operation = (context: S3Context) => Promise<Reply>;

/** @throws S3Error where the caller's policies do not allow it */
export function requireAllowed(context: S3Context, action: string, on: 'bucket' | 'object', prefix?: string): void {
  if (!context.may(action, on, prefix)) throw accessDenied();
}
