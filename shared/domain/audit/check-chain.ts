import { canonicalJson } from '../canonical.ts';
import { hashOfBlock, idsByMonth, readBlock, sealedWith, type Block } from './block.ts';
import { compareRecords, hashOfRecord, type AuditRecord } from './record.ts';

/**
 * Where a chain is broken. `block-missing`, `block-overwritten`, `block-altered`: the object itself. `out-of-place`: it
 * says another number than its key. `link`: it does not follow the block before. `record-altered`, `record-twice`,
 * `records-out-of-order`, `index`: what stands in it. `source-…`: a record and what it is the record of; `behind-source`:
 * what that rests on. `end-…`: where the chain was noted to end.
 */
export type FaultCode =
  | 'block-missing'
  | 'block-overwritten'
  | 'block-altered'
  | 'out-of-place'
  | 'link'
  | 'record-altered'
  | 'record-twice'
  | 'records-out-of-order'
  | 'index'
  | 'source-missing'
  | 'source-differs'
  | 'behind-source'
  | 'end-missing'
  | 'end-differs';

export interface ChainFault {
  n: number;
  code: FaultCode;
  recordId?: string;
  /** What is expected and what is there, by field where it is a record. */
  differs: string[];
}

/** All that was sealed before a block, as far as it is needed to check the next. */
export interface CheckedChain {
  head: Block | undefined;
  ids: Map<string, Set<string>>;
}

export const emptyChain = (): CheckedChain => ({ head: undefined, ids: new Map() });

/** What is wrong with a block as the next of a chain, by itself; undefined where nothing is. */
export function checkBlock(chain: CheckedChain, n: number, text: string): { block: Block } | { fault: ChainFault } {
  const block = readBlock(text);
  if (!block) return { fault: { n, code: 'block-altered', differs: ['not as it was written'] } };
  const fault = faultIn(chain, n, block);
  return fault ? { fault: { n, ...fault } } : { block };
}

export function addBlock({ ids }: CheckedChain, block: Block): CheckedChain {
  for (const [month, added] of idsByMonth(block.records)) ids.set(month, new Set(ids.get(month)).union(added));
  return { head: block, ids };
}

function faultIn(chain: CheckedChain, n: number, block: Block): Omit<ChainFault, 'n'> | undefined {
  if (block.n !== n) return { code: 'out-of-place', differs: [`n: ${n}, not ${block.n}`] };
  const altered = block.records.find((record) => hashOfRecord(record) !== record.hash);
  if (altered)
    return {
      code: 'record-altered',
      recordId: altered.id,
      differs: [differing('hash', hashOfRecord(altered), altered.hash)],
    };
  if (hashOfBlock(block) !== block.hash)
    return { code: 'block-altered', differs: [differing('hash', hashOfBlock(block), block.hash)] };
  const previousHash = chain.head?.hash ?? null;
  if (block.previousHash !== previousHash)
    return { code: 'link', differs: [differing('previousHash', previousHash, block.previousHash)] };
  return faultInRecords(chain, block);
}

function faultInRecords({ head, ids }: CheckedChain, block: Block): Omit<ChainFault, 'n'> | undefined {
  const known = new Set(Array.from(ids.values()).flatMap((month) => Array.from(month)));
  for (const [index, record] of block.records.entries()) {
    if (known.has(record.id)) return { code: 'record-twice', recordId: record.id, differs: [] };
    known.add(record.id);
    const before = block.records[index - 1];
    if (before && compareRecords(before, record) > 0)
      return { code: 'records-out-of-order', recordId: record.id, differs: [] };
  }
  const sealed = sealedWith(head?.sealed ?? {}, { ...block, idsBefore: ids });
  return canonicalJson(sealed) === canonicalJson(block.sealed) ? undefined : { code: 'index', differs: ['sealed'] };
}

/** In what a sealed record and the same record made anew from its source differ, field by field. */
export function diffRecords(sealed: AuditRecord, source: AuditRecord): string[] {
  const flat = ({ before, after, hash: _hash, ...said }: AuditRecord): Record<string, unknown> => ({
    ...said,
    ...prefixed('before', before ?? {}),
    ...prefixed('after', after),
  });
  const [one, other] = [flat(sealed), flat(source)];
  const names = Array.from(new Set([...Object.keys(one), ...Object.keys(other)])).toSorted();
  return names.flatMap((name) => (one[name] === other[name] ? [] : [differing(name, one[name], other[name])]));
}

function prefixed(prefix: string, facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${prefix}.${name}`, value]));
}

const differing = (name: string, expected: unknown, found: unknown): string =>
  `${name}: ${String(expected)}, not ${String(found)}`;
