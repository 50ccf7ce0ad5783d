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
  /** Whether the caller may do such as `s3:GetObject` with the key. */
  mayWithObject(action: string): boolean;
  /** Whether the caller may do such as `s3:ListBucket` with the bucket, for keys of a prefix. */
  mayWithBucket(action: string, prefix: string): boolean;
  /** Called once a version is on the disk. */
  stored(version: StoredVersion): void;
}

export type S3Operation = (context: S3Context) => Promise<Reply>;

/** @throws S3Error 403 where it is not so */
export function required(allowed: boolean): void {
  if (!allowed) throw accessDenied();
}
