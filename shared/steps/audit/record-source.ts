import type { AuditRecord } from '../../domain/audit/record.ts';

/** A record that is there to be sealed, before it is read. */
export interface RecordRef {
  id: string;
  month: string;
}

/** What the records of one chain are made of. */
export interface RecordSource {
  /** All there are; strongly consistent, in no order. */
  list(): Promise<RecordRef[]>;
  /** Made anew from what each is the record of; one whose source is gone, or is none, is left out. */
  read(ids: readonly string[]): Promise<AuditRecord[]>;
  /** What is not as it was of all that a sealed record stands for by a hash: the first of it, in words; none where nothing is. */
  behind?(sealed: AuditRecord): Promise<string[]>;
}
