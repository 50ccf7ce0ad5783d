import { isUnderItsKey, keyOfAct } from '../domain/acts/act-id.ts';
import { actSchema, type Act } from '../domain/acts/act.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { compareOrders, orderOf } from '../domain/slot.ts';
import type { ObjectListing, ObjectStore } from '../ports.ts';

export interface KeptActsDeps {
  objects: Pick<ObjectStore, 'listVersions' | 'get'>;
}

const maxActBytes = 65_536;

/** Keeps an act in the bucket. Of a deed that is asked for twice the first record stands, with its time. */
export async function keepAct(
  deps: { objects: Pick<ObjectStore, 'listVersions' | 'get' | 'putOnce'> },
  { storedAt: _told, ...act }: Act,
): Promise<Act> {
  const key = keyOfAct(act);
  await deps.objects.putOnce(key, new TextEncoder().encode(canonicalJson(act)), 'application/json');
  const kept = (await readKeptActs(deps, key)).find(({ id }) => id === act.id);
  if (!kept) throw new Error(`${key}: put, but not there`);
  return kept;
}

/**
 * The acts that the bucket holds under a prefix. Of a key with several versions the first counts; what is no act is
 * passed over, because an operator may put anything there.
 */
export async function readKeptActs(
  deps: KeptActsDeps,
  prefix: string,
  isWanted: (object: ObjectListing) => boolean = () => true,
): Promise<Act[]> {
  const firsts = new Map<string, ObjectListing>();
  for (const version of await deps.objects.listVersions(prefix)) {
    const known = firsts.get(version.key);
    if (!known || compareOrders(orderOf(version), orderOf(known)) < 0) firsts.set(version.key, version);
  }
  const acts: Act[] = [];
  for (const version of firsts.values()) {
    const act = isWanted(version) ? await readAct(deps, version) : undefined;
    if (act) acts.push(act);
  }
  return acts;
}

async function readAct({ objects }: KeptActsDeps, version: ObjectListing): Promise<Act | undefined> {
  const object = await objects.get(version, maxActBytes);
  const read = actSchema.safeParse(object?.bytes && parseJson(object.bytes));
  if (!object || !read.success || !isUnderItsKey(version.key, read.data)) return undefined;
  return { ...read.data, storedAt: object.lastModified };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
