import * as z from 'zod/mini';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../upload-id.ts';
import { auditRecordSchema, monthOf, type AuditRecord } from './record.ts';

const count = z.int().check(z.gte(0));

/** What a chain has sealed of a month so far: enough to see that nothing is new, and where to look if something is. */
const sealedMonthSchema = z.object({
  records: count,
  /** SHA-256 of the ids, sorted. */
  ids: z.string(),
  /** Numbers of the blocks that hold them. */
  blocks: z.array(count),
});
export type SealedMonth = z.infer<typeof sealedMonthSchema>;

/** A link of a chain: records that were not sealed before, bound to the block before by its hash. */
export const blockSchema = z.object({
  n: z.int().check(z.gte(1)),
  /** Null in the first block. */
  previousHash: z.nullable(z.string()),
  sealedAt: z.string(),
  records: z.array(auditRecordSchema),
  /** By month, this block included. */
  sealed: z.record(z.string(), sealedMonthSchema),
  /** SHA-256 of all of the above; it stands for the whole chain up to here. */
  hash: z.string(),
});
export type Block = z.infer<typeof blockSchema>;

export const chainPrefix = (scope: string): string => `audit/${scope}/`;
export const blockKey = (scope: string, n: number): string => `${chainPrefix(scope)}${String(n).padStart(6, '0')}.json`;

export function numberOfKey(scope: string, key: string): number | undefined {
  const n = Number(key.slice(chainPrefix(scope).length, -'.json'.length));
  return Number.isInteger(n) && n > 0 && blockKey(scope, n) === key ? n : undefined;
}

export const hashOfIds = (ids: Iterable<string>): string => sha256(Array.from(ids).toSorted().join('\n'));

/** `idsBefore`: what was sealed before of each month that the records are of. */
export function makeBlock(
  previous: Block | undefined,
  { records, sealedAt, idsBefore }: { records: AuditRecord[]; sealedAt: string; idsBefore: Map<string, Set<string>> },
): Block {
  const n = (previous?.n ?? 0) + 1;
  const sealed = sealedWith(previous?.sealed ?? {}, { n, records, idsBefore });
  const block = { n, previousHash: previous?.hash ?? null, sealedAt, records, sealed };
  return { ...block, hash: hashOfBlock(block) };
}

export function sealedWith(
  sealed: Block['sealed'],
  { n, records, idsBefore }: { n: number; records: AuditRecord[]; idsBefore: Map<string, Set<string>> },
): Block['sealed'] {
  const next = { ...sealed };
  for (const [month, ids] of idsByMonth(records)) {
    const all = new Set(idsBefore.get(month)).union(ids);
    next[month] = { records: all.size, ids: hashOfIds(all), blocks: [...(sealed[month]?.blocks ?? []), n] };
  }
  return next;
}

export function hashOfBlock({ n, previousHash, sealedAt, records, sealed }: Omit<Block, 'hash'>): string {
  return sha256(canonicalJson({ n, previousHash, sealedAt, records, sealed }));
}

export function idsByMonth(records: readonly AuditRecord[]): Map<string, Set<string>> {
  const months = new Map<string, Set<string>>();
  for (const record of records) {
    const month = monthOf(record);
    months.set(month, (months.get(month) ?? new Set()).add(record.id));
  }
  return months;
}

/** The block that some bytes are, if they are exactly what was written. */
export function readBlock(text: string): Block | undefined {
  const read = blockSchema.safeParse(parseJson(text));
  return read.success && canonicalJson(read.data) === text ? read.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
