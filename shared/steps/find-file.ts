import type { KeptFile } from '../domain/acts/shapes.ts';
import { compareOrders, orderOf } from '../domain/slot.ts';
import type { ObjectStore } from '../ports.ts';

/** The version that lies under a key now, a form being good for several; undefined where nothing does. */
export async function findFile(
  { objects }: { objects: Pick<ObjectStore, 'listVersions'> },
  key: string,
): Promise<KeptFile | undefined> {
  const versions = (await objects.listVersions(key)).filter((version) => version.key === key);
  const newest = versions.toSorted((a, b) => compareOrders(orderOf(b), orderOf(a)))[0];
  return newest && { key, versionId: newest.versionId };
}
