import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ReadSigner } from '../ports.ts';
import type { Bucket } from './bucket.ts';

export function createReadSigner({ client, bucket }: Bucket): ReadSigner {
  return {
    presignRead({ key, versionId }, expiresIn) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId });
      return getSignedUrl(client, command, { expiresIn });
    },
  };
}
