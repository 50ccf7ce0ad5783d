import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { ObjectVersion } from '../domain/slot.ts';
import { objectHash, uploadIdOf } from '../domain/upload-id.ts';
import { correlated, requestOf, type InvocationContext } from './correlation.ts';
import type { Log } from './log.ts';

/** What S3 tells EventBridge of a new object. Keys come as they are here, not URL-encoded as in direct notifications. */
const objectCreatedSchema = z.object({
  detail: z.object({
    object: z.object({
      key: z.string().check(z.minLength(1)),
      /** Absent where the bucket keeps no versions: then the etag stands for the version. */
      'version-id': z.optional(z.string()),
      etag: z.optional(z.string()),
    }),
  }),
});

/**
 * A queue's message about one stored object. A message that cannot be read throws, and so ends in the dead-letter queue
 * with an alarm: it is never dropped.
 */
export function onObjectCreated(
  log: Log,
  take: (object: ObjectVersion, delivery: { mayBeRepeat: boolean }) => Promise<void>,
) {
  return async ({ Records }: SQSEvent, context?: InvocationContext): Promise<void> => {
    for (const { body, attributes } of Records) {
      const object = objectIn(body);
      const ids = { correlationId: uploadIdOf(object), objectVersion: objectHash(object) };
      const mayBeRepeat = Number(attributes.ApproximateReceiveCount) > 1;
      await correlated(log, { ...ids, ...requestOf(context) }, () => take(object, { mayBeRepeat }));
    }
  };
}

function objectIn(body: string): ObjectVersion {
  const { object } = z.parse(objectCreatedSchema, JSON.parse(body)).detail;
  const versionId = object['version-id'] ?? object.etag;
  if (versionId === undefined) throw new Error('the event names neither a version nor an etag');
  return { key: object.key, versionId };
}
