import { createCallLog, type CallLog } from '../aws/calls.ts';
import { createKeyring, type Keyring } from '../aws/keyring.ts';
import { startTables, type Tables } from '../dynamodb/tables.ts';
import { createEventBus, type EventBus } from '../events/event-bus.ts';
import { createFunctions, type Functions } from '../lambda/functions.ts';
import { openIssuer, type Issuer } from '../issuer/issuer.ts';
import type { UserPoolModel } from '../template/model/user-pool.ts';
import { createOutbox, type Outbox } from '../s3/object-created.ts';
import { openMailFolder, type WriteMail } from '../ses/mail-folder.ts';
import { startQueues, type Queues } from '../sqs/queues.ts';
import type { RunModel } from '../template/run-model.ts';
import type { Servers } from './bind-servers.ts';
import type { LocalRunOptions } from './options.ts';
import type { Stores } from './stores.ts';

/** What everything in a run is made from. */
export interface Foundation {
  options: LocalRunOptions;
  model: RunModel;
  stores: Stores;
  servers: Servers;
  failed: (error: unknown) => void;
}

/** What stands behind the edges. */
export interface Backends {
  keyring: Keyring;
  functions: Functions;
  calls: CallLog;
  queues: Queues;
  tables: Tables;
  bus: EventBus;
  outbox: Outbox;
  writeMail: WriteMail;
  /** Undefined where the app has no user pool. */
  issuer: Issuer | undefined;
}

const atOnce: NonNullable<LocalRunOptions['delivery']> = (_event, send) => send();

export async function startBackends({ options, model, stores, servers, failed }: Foundation): Promise<Backends> {
  const { clock, dataDir, objects } = stores;
  const names = model.functions.map(({ name }) => name);
  const keyring = createKeyring(dataDir.secret, names);
  const functions = createFunctions({ models: model.functions, keyring, places: servers.places, clock, dataDir });
  const queues = await startQueues(dataDir.path('queues'), model.queues);
  const tables = await startTables(dataDir.path('tables'), model.tables);
  const bus = createEventBus({
    rules: model.rules,
    sendToQueue: (queueArn, body) => queues.send(queueArn, body),
    delivery: options.delivery ?? atOnce,
  });
  const outbox = createOutbox({ store: objects, bus, failed });
  const writeMail = openMailFolder(dataDir, options.onMail ?? (() => {}));
  const calls = createCallLog(options.onCall, functions.kill);
  const issuer = model.userPool && (await issuerFor(model.userPool, { servers, dataDir }));
  return { keyring, functions, calls, queues, tables, bus, outbox, writeMail, issuer };
}

function issuerFor(
  { callbackUrls }: UserPoolModel,
  { servers, dataDir }: { servers: Servers; dataDir: Stores['dataDir'] },
): Promise<Issuer> {
  const { api, pages, issuer: url } = servers.places;
  const redirectUris = [...new Set([...callbackUrls, `${api}/`, `${pages}/`])];
  return openIssuer({ url, dataDir: dataDir.path(), redirectUris });
}
