import { blockKey, hashOfIds, makeBlock, type Block } from '../../domain/audit/block.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { compareRecords, monthOf, type AuditRecord } from '../../domain/audit/record.ts';
import type { ChainEnd, ChainEnds, ObjectStore } from '../../ports.ts';
import { listBlocks, mustReadBlock, type StoredBlock } from './read-blocks.ts';
import type { RecordRef, RecordSource } from './record-source.ts';

export interface SealChainDeps {
  objects: Pick<ObjectStore, 'listVersions' | 'get' | 'putOnce'>;
  ends: ChainEnds;
  now: () => Date;
}

/** What a run added to a chain, and where the chain then ended: its hash stands for all of it. */
export interface SealedChain {
  scope: string;
  blocks: number;
  records: number;
  head: ChainEnd | null;
}

const mostInABlock = 200;

/**
 * Seals what a chain has not sealed yet, in blocks that are put if absent by number. Of two sealers at once one writes
 * block n and the other looks again; a death leaves whole blocks and nothing else.
 */
export function createSealChain(deps: SealChainDeps) {
  return async (scope: string, source: RecordSource): Promise<SealedChain> => {
    const sealed: SealedChain = { scope, blocks: 0, records: 0, head: null };
    const refs = await source.list();
    const made = new Map<string, AuditRecord>();
    // Before the blocks are listed: another sealer may lengthen the chain meanwhile.
    const noted = await deps.ends.find(scope);
    for (;;) {
      const stored = await listBlocks(deps, scope);
      const last = stored.at(-1);
      const head = last && (await mustReadBlock(deps, last));
      mustReach(scope, head, noted);
      sealed.head = head ? { n: head.n, hash: head.hash } : null;
      const next = await makeNext(deps, { stored, head, refs, source, made });
      if (!next) {
        // Also where nothing was added: whoever sealed last may have died before this.
        if (head && (noted?.n ?? 0) < head.n) await deps.ends.note(scope, { n: head.n, hash: head.hash });
        return sealed;
      }
      if ((await putBlock(deps, scope, next)) === 'refused') continue;
      sealed.blocks += 1;
      sealed.records += next.records.length;
    }
  };
}

/** @throws where a chain is shorter than it was, or ends otherwise: nothing is sealed in the place of what was cut off */
function mustReach(scope: string, head: Block | undefined, noted: ChainEnd | undefined): void {
  const n = head?.n ?? 0;
  if (noted && (n < noted.n || (n === noted.n && head?.hash !== noted.hash)))
    throw new Error(`${blockKey(scope, noted.n)} is not the block that was sealed; see npm run audit`);
}

interface Chain {
  stored: StoredBlock[];
  head: Block | undefined;
  refs: RecordRef[];
  source: RecordSource;
  /** What this run has read already. */
  made: Map<string, AuditRecord>;
}

async function makeNext(deps: SealChainDeps, chain: Chain): Promise<Block | undefined> {
  const { head, refs } = chain;
  const idsBefore = await idsInMonths(deps, chain, monthsWithNews(head, refs));
  const left = refs.filter(({ id, month }) => idsBefore.get(month)?.has(id) === false);
  const read = await readAll(chain, left);
  const records = read.toSorted(compareRecords).slice(0, mostInABlock);
  return records.length > 0 ? makeBlock(head, { records, sealedAt: deps.now().toISOString(), idsBefore }) : undefined;
}

async function readAll({ source, made }: Chain, refs: RecordRef[]): Promise<AuditRecord[]> {
  const unread = refs.filter(({ id }) => !made.has(id)).map(({ id }) => id);
  for (const record of unread.length > 0 ? await source.read(unread) : []) made.set(record.id, record);
  return refs.flatMap(({ id }) => made.get(id) ?? []);
}

/** Months whose ids are others than those that the head says are sealed: all else needs no look into a block. */
function monthsWithNews(head: Block | undefined, refs: RecordRef[]): Set<string> {
  const byMonth = Map.groupBy(refs, ({ month }) => month);
  return new Set(
    Array.from(byMonth).flatMap(([month, inMonth]) =>
      head?.sealed[month]?.ids === hashOfIds(inMonth.map(({ id }) => id)) ? [] : [month],
    ),
  );
}

/** What is sealed of some months, from those blocks that the head says hold it. */
async function idsInMonths(
  deps: SealChainDeps,
  { stored, head }: Chain,
  months: ReadonlySet<string>,
): Promise<Map<string, Set<string>>> {
  const ids = new Map(Array.from(months, (month) => [month, new Set<string>()]));
  const wanted = new Set(Array.from(months).flatMap((month) => head?.sealed[month]?.blocks ?? []));
  for (const block of stored.filter(({ n }) => wanted.has(n))) {
    for (const record of (await mustReadBlock(deps, block)).records) ids.get(monthOf(record))?.add(record.id);
  }
  return ids;
}

function putBlock({ objects }: SealChainDeps, scope: string, block: Block): ReturnType<ObjectStore['putOnce']> {
  return objects.putOnce(blockKey(scope, block.n), new TextEncoder().encode(canonicalJson(block)), 'application/json');
}
