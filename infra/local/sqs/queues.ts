import { buildApp } from 'fauxqs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { QueueModel } from '../template/model/queues.ts';
import { account, region } from '../template/places.ts';
import { loadInternals, type Persistence, type Stores } from './fauxqs-internals.ts';

const receivedSchema = z.object({
  Messages: z._default(
    z.array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        MD5OfBody: z.string(),
        Attributes: z._default(z.record(z.string(), z.string()), {}),
      }),
    ),
    [],
  ),
});

export type ReceivedMessage = z.infer<typeof receivedSchema>['Messages'][number];

export interface QueueDepth {
  ready: number;
  inFlight: number;
}

export interface QueueReply {
  status: number;
  body: string;
}

const longPollSeconds = 20;

/** The queues of the app, kept in SQLite in the data folder by fauxqs, which here has no socket of its own. */
export class Queues {
  readonly #opened: OpenedQueues;

  constructor(opened: OpenedQueues) {
    this.#opened = opened;
  }

  /** Carries out an SQS action as it came over the wire. */
  async handle(action: string, body: string): Promise<QueueReply> {
    const reply = await this.#opened.app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      payload: body,
    });
    return { status: reply.statusCode, body: reply.payload };
  }

  async send(queueArn: string, body: string): Promise<void> {
    await this.#act('SendMessage', { QueueUrl: queueUrl(queueArn), MessageBody: body });
  }

  async receive(queueArn: string, max: number): Promise<ReceivedMessage[]> {
    const input = { QueueUrl: queueUrl(queueArn), MaxNumberOfMessages: max, WaitTimeSeconds: longPollSeconds };
    return receivedSchema.parse(await this.#act('ReceiveMessage', { ...input, AttributeNames: ['All'] })).Messages;
  }

  async delete(queueArn: string, receiptHandle: string): Promise<void> {
    await this.#act('DeleteMessage', { QueueUrl: queueUrl(queueArn), ReceiptHandle: receiptHandle });
  }

  /** Makes what is being worked on visible again at once, as if its visibility timeout had passed. */
  redeliver(queueArn: string): void {
    const queue = this.#opened.sqsStore.getQueueByArn(queueArn);
    // Not 0: with persistence fauxqs then forgets how often the message was received.
    for (const handle of queue?.inflightMessages.keys() ?? []) queue?.changeVisibility(handle, 0.001);
  }

  depth(queueName: string): QueueDepth {
    const { ready = [], delayed = [], inflight = [] } = this.#messages(queueName) ?? {};
    return { ready: ready.length + delayed.length, inFlight: inflight.length };
  }

  bodies(queueName: string): string[] {
    return this.#messages(queueName)?.ready.map(({ body }) => body) ?? [];
  }

  /** Ends every long poll with nothing. */
  wake(): void {
    this.#opened.sqsStore.shutdown();
  }

  async stop(): Promise<void> {
    const { app, persistence } = this.#opened;
    await app.close();
    persistence.close();
  }

  #messages(queueName: string): ReturnType<SqsQueue['inspectMessages']> | undefined {
    return this.#opened.sqsStore.getQueueByName(queueName)?.inspectMessages();
  }

  async #act(action: string, input: object): Promise<unknown> {
    const { status, body } = await this.handle(action, JSON.stringify(input));
    if (status !== 200) throw new Error(`SQS ${action}: ${body}`);
    return body === '' ? {} : JSON.parse(body);
  }
}

type SqsStore = Stores['sqsStore'];
type SqsQueue = NonNullable<ReturnType<SqsStore['getQueueByName']>>;

interface OpenedQueues {
  app: ReturnType<typeof buildApp>;
  sqsStore: SqsStore;
  persistence: Persistence;
}

export async function startQueues(folder: string, models: readonly QueueModel[]): Promise<Queues> {
  const { SqsStore, SnsStore, S3Store, PersistenceManager } = await loadInternals();
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const { sqsStore } = stores;
  const persistence = new PersistenceManager(folder);
  syncSeldom(persistence);
  // Loaded before the store writes through: creating a queue replaces its row and drops the messages under it.
  persistence.loadSqsAndSns(sqsStore, stores.snsStore);
  sqsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  for (const model of models) ensureQueue(sqsStore, model);
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  await app.ready();
  return new Queues({ app, sqsStore, persistence });
}

/** With its write-ahead log SQLite then loses nothing to a kill, only to a power cut, and does not wait for the disk. */
function syncSeldom(persistence: Persistence): void {
  const database: unknown = Reflect.get(persistence, 'db');
  if (database instanceof DatabaseSync) database.exec('PRAGMA synchronous = NORMAL');
}

function ensureQueue(sqsStore: SqsStore, { name, arn, attributes }: QueueModel): void {
  const existing = sqsStore.getQueueByName(name);
  if (existing === undefined) sqsStore.createQueue(name, queueUrl(arn), arn, attributes);
  else existing.setAttributes(attributes);
}

function queueUrl(arn: string): string {
  return `http://127.0.0.1/${account}/${nameOfArn(arn)}`;
}

export function nameOfArn(arn: string): string {
  return arn.split(':').at(-1) ?? '';
}
