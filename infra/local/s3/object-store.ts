import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openAppendLog } from '../storage/append-log.ts';
import type { DataDir } from '../storage/data-dir.ts';
import { writeDurably } from '../storage/durable-file.ts';
import { S3Error } from './s3-error.ts';
import { indexRecordSchema, type StoredVersion } from './stored-version.ts';

export type NewVersion = Omit<StoredVersion, 'etag' | 'lastModified' | 'sequencer' | 'size' | 'type' | 'versionId'>;

export interface PutOptions {
  onlyIfAbsent: boolean;
}

/**
 * All versions of all objects: bytes in a file each, and an index that only grows. A put returns when both are on the
 * disk. fauxqs keeps one version of a key, which is why the objects are not with it.
 */
export interface ObjectStore {
  put(version: NewVersion, bytes: Uint8Array, options: PutOptions): Promise<StoredVersion>;
  /** Oldest first. */
  versions(bucket: string, key: string): readonly StoredVersion[];
  keys(bucket: string): readonly string[];
  read(version: StoredVersion): Promise<Buffer>;
  /** Versions whose event is still to be handed over. */
  untold(): readonly StoredVersion[];
  markTold(versionId: string): Promise<void>;
  newestInstant(): Date | undefined;
  close(): Promise<void>;
}

export async function openObjectStore(dataDir: DataDir): Promise<ObjectStore> {
  const { log, records } = await openAppendLog(dataDir.path('s3', 'index.jsonl'));
  const buckets = new Map<string, Map<string, StoredVersion[]>>();
  const untold = new Map<string, StoredVersion>();
  const locks = new Map<string, Promise<unknown>>();
  let sequence = 0;
  let newest = 0;
  for (const record of records) restore(indexRecordSchema.parse(record));

  function restore(record: ReturnType<typeof indexRecordSchema.parse>): void {
    if (record.type === 'told') untold.delete(record.versionId);
    else remember(record);
  }

  function remember(version: StoredVersion): void {
    const keys = buckets.get(version.bucket) ?? new Map<string, StoredVersion[]>();
    buckets.set(version.bucket, keys);
    const versions = keys.get(version.key);
    if (versions === undefined) keys.set(version.key, [version]);
    else versions.push(version);
    untold.set(version.versionId, version);
    sequence = Math.max(sequence, Number.parseInt(version.sequencer, 16));
    newest = Math.max(newest, Date.parse(version.lastModified));
  }

  /** Puts to one key go one after the other, so that "only if absent" lets exactly one through. */
  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (locks.get(key) ?? Promise.resolve()).then(work, work);
    const settled = turn.catch(() => {}).finally(() => locks.get(key) === settled && locks.delete(key));
    locks.set(key, settled);
    return turn;
  }

  const versions: ObjectStore['versions'] = (bucket, key) => buckets.get(bucket)?.get(key) ?? [];

  async function put(given: NewVersion, bytes: Uint8Array, { onlyIfAbsent }: PutOptions): Promise<StoredVersion> {
    if (onlyIfAbsent && versions(given.bucket, given.key).length > 0) {
      throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    sequence += 1;
    const version: StoredVersion = {
      ...given,
      type: 'put',
      versionId: randomBytes(24).toString('base64url'),
      size: bytes.length,
      etag: createHash('md5').update(bytes).digest('hex'),
      lastModified: new Date().toISOString(),
      sequencer: sequence.toString(16).toUpperCase().padStart(18, '0'),
    };
    await writeDurably(fileOf(version), bytes);
    await log.append(version);
    remember(version);
    return version;
  }

  const fileOf = ({ versionId }: StoredVersion): string => dataDir.path('s3', 'objects', versionId);

  return {
    put: (given, bytes, options) => inTurn(`${given.bucket}/${given.key}`, () => put(given, bytes, options)),
    versions,
    keys: (bucket) => [...(buckets.get(bucket)?.keys() ?? [])],
    read: (version) => readFile(fileOf(version)),
    untold: () => [...untold.values()],
    markTold: async (versionId) => {
      untold.delete(versionId);
      await log.append({ type: 'told', versionId });
    },
    newestInstant: () => (newest === 0 ? undefined : new Date(newest)),
    close: () => log.close(),
  };
}
