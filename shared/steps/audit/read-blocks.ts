import { chainPrefix, hashOfBlock, numberOfKey, readBlock, type Block } from '../../domain/audit/block.ts';
import { compareOrders, orderOf } from '../../domain/slot.ts';
import type { ObjectListing, ObjectStore } from '../../ports.ts';

export interface ReadBlocksDeps {
  objects: Pick<ObjectStore, 'listVersions' | 'get'>;
}

/** Where a block lies. Of a key that somebody wrote again the first version is the block. */
export interface StoredBlock {
  n: number;
  first: ObjectListing;
  versions: number;
}

/** The blocks of a chain by number, lowest first. */
export async function listBlocks({ objects }: ReadBlocksDeps, scope: string): Promise<StoredBlock[]> {
  const blocks = new Map<number, StoredBlock>();
  for (const version of await objects.listVersions(chainPrefix(scope))) {
    const n = numberOfKey(scope, version.key);
    if (n === undefined) continue;
    const known = blocks.get(n);
    const isFirst = !known || compareOrders(orderOf(version), orderOf(known.first)) < 0;
    blocks.set(n, { n, first: isFirst ? version : known.first, versions: (known?.versions ?? 0) + 1 });
  }
  return Array.from(blocks.values()).toSorted((a, b) => a.n - b.n);
}

/** A block of 200 records has some 150 KB. */
const maxBlockBytes = 4_194_304;

export async function readText({ objects }: ReadBlocksDeps, { first }: StoredBlock): Promise<string> {
  const object = await objects.get(first, maxBlockBytes);
  return object?.bytes ? new TextDecoder().decode(object.bytes) : '';
}

/** @throws where it is not as it was written: nothing is sealed on top of it */
export async function mustReadBlock(deps: ReadBlocksDeps, stored: StoredBlock): Promise<Block> {
  const block = readBlock(await readText(deps, stored));
  if (!block || hashOfBlock(block) !== block.hash)
    throw new Error(`${stored.first.key} is no block as it was written; see npm run audit`);
  return block;
}
