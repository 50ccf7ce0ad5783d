import * as z from 'zod/mini';
import { keyOfNode, monthNodeSchema, type MonthNode } from '../domain/chain/month-node.ts';
import type { MadeNode } from '../domain/chain/make-node.ts';
import { keyOfDetail, summaryDetailSchema, type SummaryDetail } from '../domain/chain/summary-detail.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { shiftLabel } from '../domain/period.ts';
import { sha256 } from '../domain/upload-id.ts';
import type { ObjectStore } from '../ports.ts';

/** An object that a version rests on is gone, or is not what its name says. */
export class BrokenLink extends Error {
  override name = 'BrokenLink';
  readonly key: string;

  constructor(key: string, what: 'is not there' | 'is not what its name says') {
    super(`${key} ${what}`);
    this.key = key;
  }
}

export interface ReadChainDeps {
  objects: Pick<ObjectStore, 'read'>;
}

export interface KeepChainDeps {
  objects: Pick<ObjectStore, 'putImmutable'>;
}

interface Month {
  communeId: string;
  period: string;
}

export async function keepNode({ objects }: KeepChainDeps, { node, name, body }: MadeNode): Promise<void> {
  await objects.putImmutable(keyOfNode(node.progress, name), new TextEncoder().encode(body), 'application/json');
}

/** @throws BrokenLink */
export function readNode(deps: ReadChainDeps, month: Month, name: string): Promise<MonthNode> {
  return readNamed(deps, { key: keyOfNode(month, name), name, schema: monthNodeSchema });
}

export interface NamedNode {
  name: string;
  node: MonthNode;
}

/** The nodes from the drive's first month on, oldest first. */
export async function readChain(deps: ReadChainDeps, month: Month, name: string): Promise<NamedNode[]> {
  const chain: NamedNode[] = [];
  let next: string | null = name;
  for (let { period } = month; next !== null; period = shiftLabel(period, -1)) {
    const node: MonthNode = await readNode(deps, { communeId: month.communeId, period }, next);
    chain.unshift({ name: next, node });
    next = node.previous;
  }
  return chain;
}

export async function keepDetail({ objects }: KeepChainDeps, detail: SummaryDetail): Promise<string> {
  const body = canonicalJson(detail);
  const key = keyOfDetail(detail.content, sha256(body));
  await objects.putImmutable(key, new TextEncoder().encode(body), 'application/json');
  return key;
}

/** @throws BrokenLink */
export function readDetail(deps: ReadChainDeps, { detailKey }: { detailKey: string }): Promise<SummaryDetail> {
  const name = /([0-9a-f]{64})\.json$/.exec(detailKey)?.[1] ?? '';
  return readNamed(deps, { key: detailKey, name, schema: summaryDetailSchema });
}

/** A name is the hash of what lies under it: whoever put another version there is found out. */
async function readNamed<T>(
  { objects }: ReadChainDeps,
  { key, name, schema }: { key: string; name: string; schema: z.ZodMiniType<T> },
): Promise<T> {
  const bytes = await objects.read(key);
  if (!bytes) throw new BrokenLink(key, 'is not there');
  if (sha256(bytes) !== name) throw new BrokenLink(key, 'is not what its name says');
  return z.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
}
