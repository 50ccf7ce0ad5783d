import {
  addBlock,
  checkBlock,
  diffRecords,
  emptyChain,
  type ChainFault,
  type CheckedChain,
} from '../../domain/audit/check-chain.ts';
import type { Block } from '../../domain/audit/block.ts';
import { listBlocks, readText, type ReadBlocksDeps, type StoredBlock } from './read-blocks.ts';
import type { ChainEnd, ChainEnds } from '../../ports.ts';
import type { RecordSource } from './record-source.ts';

/** What was found of one chain: how far it holds, where it breaks first, and what is not in it yet. */
export interface AuditedChain {
  scope: string;
  blocks: number;
  records: number;
  head: { n: number; hash: string; sealedAt: string } | null;
  fault: ChainFault | null;
  /** Records that wait for the next sealing; null where the chain is broken. */
  unsealed: number | null;
}

export interface AuditChainDeps extends ReadBlocksDeps {
  ends: Pick<ChainEnds, 'find'>;
}

/**
 * Goes over a chain from its first block to where it was noted to end, each block held against the one before and
 * against what its records are records of.
 */
export function createAuditChain(deps: AuditChainDeps) {
  return async (scope: string, source: RecordSource): Promise<AuditedChain> => {
    let chain = emptyChain();
    let records = 0;
    // Before the blocks are listed: a chain that is sealed meanwhile is no shorter than it was noted to be.
    const end = await deps.ends.find(scope);
    const stored = await listBlocks(deps, scope);
    const blocks = stored.at(-1)?.n ?? 0;
    for (let n = 1; n <= blocks; n += 1) {
      const checked = await checkStored(deps, { n, stored: stored.find((block) => block.n === n), chain, source });
      const fault = 'fault' in checked ? checked.fault : otherEnd(end, checked.block);
      if (fault || 'fault' in checked) return { ...told(scope, chain, records), fault: fault ?? null, unsealed: null };
      chain = addBlock(chain, checked.block);
      records += checked.block.records.length;
    }
    const cut = cutOff(end, blocks);
    if (cut) return { ...told(scope, chain, records), fault: cut, unsealed: null };
    return { ...told(scope, chain, records), fault: null, unsealed: await countUnsealed(chain, source) };
  };
}

function otherEnd(end: ChainEnd | undefined, { n, hash }: Block): ChainFault | undefined {
  if (end?.n !== n || end.hash === hash) return undefined;
  return { n, code: 'end-differs', differs: [`hash: ${end.hash}, not ${hash}`] };
}

function cutOff(end: ChainEnd | undefined, blocks: number): ChainFault | undefined {
  if (!end || end.n <= blocks) return undefined;
  return { n: blocks + 1, code: 'end-missing', differs: [`blocks: ${end.n}, not ${blocks}`, `hash: ${end.hash}`] };
}

function told(scope: string, { head }: CheckedChain, records: number) {
  const place = head ? { n: head.n, hash: head.hash, sealedAt: head.sealedAt } : null;
  return { scope, blocks: head?.n ?? 0, records, head: place };
}

interface Next {
  n: number;
  stored: StoredBlock | undefined;
  chain: CheckedChain;
  source: RecordSource;
}

async function checkStored(
  deps: ReadBlocksDeps,
  { n, stored, chain, source }: Next,
): Promise<{ block: Block } | { fault: ChainFault }> {
  if (!stored) return { fault: { n, code: 'block-missing', differs: [] } };
  const checked = checkBlock(chain, n, await readText(deps, stored));
  if ('fault' in checked) return checked;
  if (stored.versions > 1) return { fault: { n, code: 'block-overwritten', differs: [`${stored.versions} versions`] } };
  const fault = await checkSources(checked.block, source);
  return fault ? { fault } : checked;
}

async function checkSources({ n, records }: Block, source: RecordSource): Promise<ChainFault | undefined> {
  const made = Map.groupBy(await source.read(records.map(({ id }) => id)), ({ id }) => id);
  for (const record of records) {
    const { id: recordId } = record;
    // More than one where table and bucket both have it: all must say the same.
    const sources = made.get(recordId) ?? [];
    if (sources.length === 0) return { n, code: 'source-missing', recordId, differs: [] };
    const differs = sources.flatMap((found) => diffRecords(record, found));
    if (differs.length > 0) return { n, code: 'source-differs', recordId, differs };
    const behind = (await source.behind?.(record)) ?? [];
    if (behind.length > 0) return { n, code: 'behind-source', recordId, differs: behind };
  }
  return undefined;
}

async function countUnsealed({ ids }: CheckedChain, source: RecordSource): Promise<number> {
  const left = (await source.list()).filter(({ id, month }) => ids.get(month)?.has(id) !== true);
  const records = await source.read(left.map(({ id }) => id));
  return new Set(records.map(({ id }) => id)).size;
}
