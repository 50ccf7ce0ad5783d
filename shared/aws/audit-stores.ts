import type { ChainEnds, Ledger, ObjectStore, Outbox, SummaryStore } from '../ports.ts';
import { createChainEnds } from './chain-ends.ts';
import { dynamoDbClient, s3Client } from './clients.ts';
import { createLedger } from './ledger.ts';
import { createObjectStore } from './object-store.ts';
import { createOutbox } from './outbox.ts';
import { createSummaryStore } from './summary-store.ts';

/** What the records of an audit are made of, and where they are sealed. */
export function makeAuditStores(env: { PROGRESS_TABLE: string; REPORTS_BUCKET: string }): {
  ledger: Ledger;
  summaries: SummaryStore;
  outbox: Outbox;
  objects: ObjectStore;
  ends: ChainEnds;
} {
  const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
  return {
    ledger: createLedger(table),
    summaries: createSummaryStore(table),
    outbox: createOutbox(table),
    ends: createChainEnds(table),
    objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  };
}
