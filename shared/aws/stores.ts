import type { ActStore, EventBus, Ledger, MonthStore, ObjectStore, SummaryStore } from '../ports.ts';
import { createActStore } from './act-store.ts';
import { dynamoDbClient, eventBridgeClient, s3Client } from './clients.ts';
import { createEventBus } from './event-bus.ts';
import { createLedger } from './ledger.ts';
import { createMonthStore } from './month-store.ts';
import { createObjectStore } from './object-store.ts';
import { createSummaryStore } from './summary-store.ts';

/** The stores of a function that both reads files and publishes, from the names in its environment. */
export function makeStores(env: { PROGRESS_TABLE: string; REPORTS_BUCKET: string; EVENT_BUS: string }): {
  months: MonthStore;
  acts: ActStore;
  ledger: Ledger;
  summaries: SummaryStore;
  objects: ObjectStore;
  bus: EventBus;
} {
  const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
  return {
    months: createMonthStore(table),
    acts: createActStore(table),
    ledger: createLedger(table),
    summaries: createSummaryStore(table),
    objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
    bus: createEventBus({ client: eventBridgeClient(), bus: env.EVENT_BUS }),
  };
}
