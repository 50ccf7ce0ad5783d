import type { ActStore, Channel, Ledger, MonthStore, Outbox } from '../ports.ts';
import { createActStore } from './act-store.ts';
import { dynamoDbClient, sesClient } from './clients.ts';
import { createLedger } from './ledger.ts';
import { createMailChannel } from './mail-channel.ts';
import { createMonthStore } from './month-store.ts';
import { createOutbox } from './outbox.ts';

interface Env {
  PROGRESS_TABLE: string;
  MAIL_FROM: string;
}

/** The outbox and the way out of it, of a function that sends. */
export function makeMail(env: Env): { outbox: Outbox; channel: Channel } {
  return {
    outbox: createOutbox({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
    channel: createMailChannel({ client: sesClient(), from: env.MAIL_FROM }),
  };
}

/** With the stores that say who is to be written to, and why. */
export function makeMailStores(
  env: Env,
): ReturnType<typeof makeMail> & { months: MonthStore; acts: ActStore; ledger: Ledger } {
  const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
  return {
    ...makeMail(env),
    months: createMonthStore(table),
    acts: createActStore(table),
    ledger: createLedger(table),
  };
}
