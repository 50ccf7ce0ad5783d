import { busEvent, type BusEvent, type EventBus } from '../events/event-bus.ts';
import type { BucketModel } from '../template/model/buckets.ts';
import type { ObjectStore } from './object-store.ts';
import type { StoredVersion } from './stored-version.ts';

/** Tells the default bus of stored objects; what a kill left untold is told at the next start. */
export interface Outbox {
  tell(version: StoredVersion, bucket: BucketModel): void;
  tellUntold(buckets: readonly BucketModel[]): void;
}

export interface OutboxOptions {
  store: ObjectStore;
  bus: EventBus;
  failed: (error: unknown) => void;
}

export function createOutbox({ store, bus, failed }: OutboxOptions): Outbox {
  async function handOver(version: StoredVersion, bucket: BucketModel): Promise<void> {
    if (bucket.emitsEvents) await bus.publish('default', objectCreated(version, bucket));
    await store.markTold(version.versionId);
  }

  const tell: Outbox['tell'] = (version, bucket) => {
    handOver(version, bucket).catch(failed);
  };

  return {
    tell,
    tellUntold: (buckets) => {
      for (const version of store.untold()) {
        const bucket = buckets.find(({ name }) => name === version.bucket);
        if (bucket !== undefined) tell(version, bucket);
      }
    },
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
function objectCreated(version: StoredVersion, bucket: BucketModel): BusEvent {
  const detail = {
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key: version.key,
      size: version.size,
      etag: version.etag,
      'version-id': version.versionId,
      sequencer: version.sequencer,
    },
    'request-id': version.requestId,
    requester: version.requester,
    'source-ip-address': version.sourceIp,
    reason: version.reason,
  };
  const time = new Date(version.lastModified);
  return busEvent({ source: 'aws.s3', 'detail-type': 'Object Created', resources: [bucket.arn], detail }, time);
}
