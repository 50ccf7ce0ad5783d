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

/** Goes over a chain from its first block, each held against the one before and against what its records are records of. */
export function createAuditChain(deps: ReadBlocksDeps) {
  return async (scope: string, source: RecordSource): Promise<AuditedChain> => {
    let chain = emptyChain();
    let records = 0;
    const stored = await listBlocks(deps, scope);
    const blocks = stored.at(-1)?.n ?? 0;
    for (let n = 1; n <= blocks; n += 1) {
      const checked = await checkStored(deps, { n, stored: stored.find((block) => block.n === n), chain, source });
      if ('fault' in checked) return { ...told(scope, chain, records), fault: checked.fault, unsealed: null };
      chain = addBlock(chain, checked.block);
      records += checked.block.records.length;
    }
    return { ...told(scope, chain, records), fault: null, unsealed: await countUnsealed(chain, source) };
  };
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
  }
  return undefined;
}

async function countUnsealed({ ids }: CheckedChain, source: RecordSource): Promise<number> {
  const left = (await source.list()).filter(({ id, month }) => ids.get(month)?.has(id) !== true);
  const records = await source.read(left.map(({ id }) => id));
  return new Set(records.map(({ id }) => id)).size;
}
