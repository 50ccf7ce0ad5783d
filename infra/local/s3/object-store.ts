import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openAppendLog, type AppendLog } from '../storage/append-log.ts';
import type { DataDir } from '../storage/data-dir.ts';
import { writeDurably } from '../storage/durable-file.ts';
import { createTurns } from '../storage/turns.ts';
import { S3Error } from './s3-error.ts';
import { indexRecordSchema, type StoredVersion } from './stored-version.ts';
import { createVersionIndex, type VersionIndex } from './version-index.ts';

export type NewVersion = Omit<StoredVersion, 'etag' | 'lastModified' | 'sequencer' | 'size' | 'type' | 'versionId'>;

export interface PutOptions {
  onlyIfAbsent: boolean;
}

/**
 * All versions of all objects: bytes in a file each, and an index that only grows. A put returns when both are on the
 * disk. fauxqs keeps one version of a key, which is why the objects are not with it.
 */
export interface ObjectStore extends Pick<VersionIndex, 'keys' | 'newestInstant' | 'untold' | 'versions'> {
  put(version: NewVersion, bytes: Uint8Array, options: PutOptions): Promise<StoredVersion>;
  read(version: StoredVersion): Promise<Buffer>;
  /** The event that tells of the version has been handed over. */
  markTold(versionId: string): Promise<void>;
  close(): Promise<void>;
}

export async function openObjectStore(dataDir: DataDir): Promise<ObjectStore> {
  const { log, records } = await openAppendLog(dataDir.path('s3', 'index.jsonl'));
  const index = createVersionIndex();
  for (const record of records) index.apply(indexRecordSchema.parse(record));
  const inTurn = createTurns();
  const fileOf = ({ versionId }: StoredVersion): string => dataDir.path('s3', 'objects', versionId);
  return {
    ...index,
    // Puts to one key go one after the other, so that "only if absent" lets exactly one through.
    put: (given, bytes, { onlyIfAbsent }) =>
      inTurn(`${given.bucket}/${given.key}`, () => {
        if (onlyIfAbsent) refusePresent(index, given);
        const version = newVersion(given, bytes, index.nextSequencer());
        return store(version, () => writeDurably(fileOf(version), bytes), { log, index });
      }),
    read: (version) => readFile(fileOf(version)),
    markTold: (versionId) => {
      index.apply({ type: 'told', versionId });
      return log.append({ type: 'told', versionId });
    },
    close: () => log.close(),
  };
}

function refusePresent(index: VersionIndex, { bucket, key }: NewVersion): void {
  if (index.versions(bucket, key).length === 0) return;
  throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

function newVersion(given: NewVersion, bytes: Uint8Array, sequencer: string): StoredVersion {
  return {
    ...given,
    type: 'put',
    versionId: randomBytes(24).toString('base64url'),
    size: bytes.length,
    etag: createHash('md5').update(bytes).digest('hex'),
    lastModified: new Date().toISOString(),
    sequencer,
  };
}

/** Bytes, then the index: what the index names is there. */
async function store(
  version: StoredVersion,
  writeBytes: () => Promise<void>,
  { log, index }: { log: AppendLog; index: VersionIndex },
): Promise<StoredVersion> {
  await writeBytes();
  await log.append(version);
  index.apply(version);
  return version;
}
