import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createCallLog } from '../../../infra/local/aws/calls.ts';
import { createKeyring, operator } from '../../../infra/local/aws/keyring.ts';
import { bindServer } from '../../../infra/local/http/server.ts';
import { s3Edge } from '../../../infra/local/s3/edge.ts';
import { openObjectStore } from '../../../infra/local/s3/object-store.ts';
import { openDataDir } from '../../../infra/local/storage/data-dir.ts';
import type { BucketModel } from '../../../infra/local/template/model/buckets.ts';
import { region } from '../../../infra/local/template/places.ts';
import { createObjectStore } from '../../../shared/aws/object-store.ts';
import type { PresignedForm } from '../../../shared/ports.ts';
import type { BucketWorld } from '../object-store.contract.ts';

/** The local run's S3, without the rest of the run. */
export interface BucketEmulator {
  /** A bucket that nobody else writes to. */
  freshBucket: () => BucketWorld;
  /** From now on nobody may do these: `s3:ListBucket`. */
  forbid: (actions: string[]) => void;
  stop: () => Promise<void>;
}

export async function startBucketEmulator(): Promise<BucketEmulator> {
  const folder = await mkdtemp(join(tmpdir(), 'ntm-bucket-'));
  const dataDir = openDataDir(folder);
  const [server, store] = await Promise.all([bindServer(0), openObjectStore(dataDir)]);
  const keyring = createKeyring(dataDir.secret, []);
  const buckets: BucketModel[] = [];
  const forbidden = new Set<string>();
  const failures: unknown[] = [];
  server.answerWith(
    s3Edge({
      buckets,
      store,
      keyring,
      mayDo: (_, { action }) => !forbidden.has(action),
      calls: createCallLog(undefined, () => Promise.resolve()),
      requestOf: () => undefined,
      labelOf: (principal) => principal,
      stored: () => {},
      failed: (error) => failures.push(error),
    }),
  );
  const client = new S3Client({
    endpoint: server.url,
    region,
    credentials: keyring.issue(operator, 0),
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return {
    freshBucket() {
      const name = `bucket-${buckets.length}`;
      buckets.push({ name, arn: `arn:aws:s3:::${name}`, versioned: true, emitsEvents: false, cors: [] });
      return worldOf(client, name);
    },
    forbid: (actions) => {
      forbidden.clear();
      for (const action of actions) forbidden.add(action);
    },
    async stop() {
      client.destroy();
      await server.close();
      await store.close();
      dataDir.release();
      await rm(folder, { recursive: true });
      if (failures.length > 0) throw new AggregateError(failures, 'the bucket emulator failed');
    },
  };
}

function worldOf(client: S3Client, bucket: string): BucketWorld {
  return {
    store: createObjectStore({ client, bucket }),
    async put(key, bytes) {
      const { VersionId } = await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
      if (VersionId === undefined) throw new Error('the bucket gives no versions');
      return { key, versionId: VersionId };
    },
    post: postForm,
  };
}

async function postForm({ url, fields }: PresignedForm, bytes: Uint8Array): Promise<boolean> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([bytes.slice()], 'báo cáo.xlsx'));
  const { ok } = await fetch(url, { method: 'POST', body: form });
  return ok;
}
