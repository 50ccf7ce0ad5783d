import * as z from 'zod/mini';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../upload-id.ts';

const fact = z.nullable(z.union([z.string(), z.number(), z.boolean()]));
const factsSchema = z.record(z.string(), fact);
/** Ids, counts, hashes and states: nothing that a person wrote, and nothing of what a file says. */
export type Facts = z.infer<typeof factsSchema>;

/** Who did what to what, when, on what basis, and what came of it. The same deed gives the same record, whenever it is made. */
export const auditRecordSchema = z.object({
  id: z.string(),
  at: z.string(),
  /** An actor or a unit, `officer@luc-ba`, `xom-2@luc-ba`, `link:xom-2@luc-ba`; {@link system} where no person did it. */
  who: z.string(),
  what: z.string(),
  /** `luc-ba/2024-03/xom-2`, `dai-tu/2024-03`: the second part is the month. */
  target: z.string(),
  /** What it rests on or takes the place of. */
  before: z.nullable(factsSchema),
  after: factsSchema,
  /** SHA-256 of all of the above. */
  hash: z.string(),
});
export type AuditRecord = z.infer<typeof auditRecordSchema>;

export const system = 'he-thong';

export function makeRecord(said: Omit<AuditRecord, 'hash'>): AuditRecord {
  return { ...said, hash: hashOfRecord(said) };
}

export function hashOfRecord({ id, at, who, what, target, before, after }: Omit<AuditRecord, 'hash'>): string {
  return sha256(canonicalJson({ id, at, who, what, target, before, after }));
}

/** The month of a record, under which a chain finds again what it has sealed. */
export function monthOf({ target }: Pick<AuditRecord, 'target'>): string {
  return target.split('/')[1] ?? '';
}

/** The order in which records are sealed, as far as they are there when a block is made. */
export function compareRecords(a: AuditRecord, b: AuditRecord): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
