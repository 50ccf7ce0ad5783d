import type { IndexRecord, StoredVersion } from './stored-version.ts';

/** What the store holds, in memory: made again from the index file at each start. */
export interface VersionIndex {
  apply(record: IndexRecord): void;
  /** Oldest first. */
  versions(bucket: string, key: string): readonly StoredVersion[];
  keys(bucket: string): readonly string[];
  /** Versions whose event is still to be handed over. */
  untold(): readonly StoredVersion[];
  newestInstant(): Date | undefined;
  nextSequencer(): string;
}

export function createVersionIndex(): VersionIndex {
  const buckets = new Map<string, Map<string, StoredVersion[]>>();
  const untold = new Map<string, StoredVersion>();
  let sequence = 0;
  let newest: string | undefined;

  function remember(version: StoredVersion): void {
    const keys = buckets.get(version.bucket) ?? new Map<string, StoredVersion[]>();
    buckets.set(version.bucket, keys);
    keys.set(version.key, [...(keys.get(version.key) ?? []), version]);
    untold.set(version.versionId, version);
    sequence = Math.max(sequence, Number.parseInt(version.sequencer, 16));
    if (newest === undefined || version.lastModified > newest) newest = version.lastModified;
  }

  return {
    apply: (record) => {
      if (record.type === 'told') untold.delete(record.versionId);
      else remember(record);
    },
    versions: (bucket, key) => buckets.get(bucket)?.get(key) ?? [],
    keys: (bucket) => [...(buckets.get(bucket)?.keys() ?? [])],
    untold: () => [...untold.values()],
    newestInstant: () => (newest === undefined ? undefined : new Date(newest)),
    nextSequencer: () => {
      sequence += 1;
      return sequence.toString(16).toUpperCase().padStart(18, '0');
    },
  };
}
