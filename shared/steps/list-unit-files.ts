import { prefixOfUnitFiles, senderOfUnitFile } from '../domain/acts/unit-file.ts';
import { compareOrders, orderOf } from '../domain/slot.ts';
import type { ObjectListing, ObjectStore } from '../ports.ts';

/** A photo or scan that a unit sent beside its report. */
export interface KeptUnitFile extends ObjectListing {
  unitId: string;
  byLink: boolean;
}

/** More than these nobody looks through; what an act names is found by the act. */
const most = 200;

/** What units sent beside their reports of a month, or one of them, newest first: of each the newest version. */
export async function listUnitFiles(
  { objects }: { objects: Pick<ObjectStore, 'listVersions'> },
  month: { communeId: string; period: string; unitId?: string | undefined },
): Promise<KeptUnitFile[]> {
  const versions = await objects.listVersions(prefixOfUnitFiles(month));
  const oldestFirst = versions.toSorted((a, b) => compareOrders(orderOf(a), orderOf(b)));
  const newest = new Map(oldestFirst.map((version) => [version.key, version]));
  const files = [...newest.values()].flatMap((version) => {
    const sender = senderOfUnitFile(version.key);
    return sender ? [{ ...version, ...sender }] : [];
  });
  return files.toSorted((a, b) => compareOrders(orderOf(b), orderOf(a))).slice(0, most);
}
