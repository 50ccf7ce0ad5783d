import { maxEvidenceBytes, type KeptFile } from '../domain/acts/shapes.ts';
import { compareOrders, orderOf } from '../domain/slot.ts';
import { sha256 } from '../domain/upload-id.ts';
import type { ObjectStore } from '../ports.ts';

export interface FindFileDeps {
  objects: Pick<ObjectStore, 'listVersions' | 'get'>;
}

/**
 * The version that lies under a key now, a form being good for several, with the hash of its bytes; without a hash where
 * it is larger than any form lets in, and undefined where nothing is there.
 */
export async function findFile({ objects }: FindFileDeps, key: string): Promise<KeptFile | undefined> {
  const versions = (await objects.listVersions(key)).filter((version) => version.key === key);
  const newest = versions.toSorted((a, b) => compareOrders(orderOf(b), orderOf(a)))[0];
  const stored = newest && (await objects.get(newest, maxEvidenceBytes));
  if (!stored) return undefined;
  const { versionId, bytes } = stored;
  return { key, versionId, ...(bytes && { sha256: sha256(bytes) }) };
}
