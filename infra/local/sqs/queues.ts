import { buildApp } from 'fauxqs';
import * as z from 'zod/mini';
import type { QueueModel } from '../template/model/queues.ts';
import { account, region } from '../template/places.ts';
import { loadInternals } from './fauxqs-internals.ts';

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

export interface QueueReply {
  status: number;
  body: string;
}

/** The queues of the app, kept in SQLite in the data folder by fauxqs, which here has no socket of its own. */
export interface Queues {
  /** Carries out an SQS action as it came over the wire. */
  handle(action: string, body: string): Promise<QueueReply>;
  send(queueArn: string, body: string): Promise<void>;
  receive(queueArn: string, max: number): Promise<ReceivedMessage[]>;
  delete(queueArn: string, receiptHandle: string): Promise<void>;
  /** Makes what is being worked on visible again at once, as if its visibility timeout had passed. */
  redeliver(queueArn: string): void;
  depth(queueName: string): { ready: number; inFlight: number };
  bodies(queueName: string): string[];
  stop(): Promise<void>;
}

const longPollSeconds = 20;

export async function startQueues(folder: string, models: readonly QueueModel[]): Promise<Queues> {
  const { SqsStore, SnsStore, S3Store, PersistenceManager } = await loadInternals();
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const { sqsStore } = stores;
  const persistence = new PersistenceManager(folder);
  // Loaded before the store writes through: creating a queue replaces its row and drops the messages under it.
  persistence.loadSqsAndSns(sqsStore, stores.snsStore);
  sqsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  for (const model of models) ensureQueue(model);
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  await app.ready();

  function ensureQueue({ name, arn, attributes }: QueueModel): void {
    const existing = sqsStore.getQueueByName(name);
    if (existing === undefined) sqsStore.createQueue(name, queueUrl(arn), arn, attributes);
    else existing.setAttributes(attributes);
  }

  async function handle(action: string, body: string): Promise<QueueReply> {
    const reply = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      payload: body,
    });
    return { status: reply.statusCode, body: reply.payload };
  }

  async function act(action: string, input: object): Promise<unknown> {
    const { status, body } = await handle(action, JSON.stringify(input));
    if (status !== 200) throw new Error(`SQS ${action}: ${body}`);
    return body === '' ? {} : JSON.parse(body);
  }

  return {
    handle,
    send: async (queueArn, body) => {
      await act('SendMessage', { QueueUrl: queueUrl(queueArn), MessageBody: body });
    },
    receive: async (queueArn, max) => {
      const input = { QueueUrl: queueUrl(queueArn), MaxNumberOfMessages: max, WaitTimeSeconds: longPollSeconds };
      return receivedSchema.parse(await act('ReceiveMessage', { ...input, AttributeNames: ['All'] })).Messages;
    },
    delete: async (queueArn, receiptHandle) => {
      await act('DeleteMessage', { QueueUrl: queueUrl(queueArn), ReceiptHandle: receiptHandle });
    },
    redeliver: (queueArn) => {
      const queue = sqsStore.getQueueByArn(queueArn);
      // Not 0: with persistence fauxqs then forgets how often the message was received.
      for (const handle of queue?.inflightMessages.keys() ?? []) queue?.changeVisibility(handle, 0.001);
    },
    depth: (queueName) => {
      const messages = sqsStore.inspectQueue(queueName)?.messages;
      return {
        ready: (messages?.ready.length ?? 0) + (messages?.delayed.length ?? 0),
        inFlight: messages?.inflight.length ?? 0,
      };
    },
    bodies: (queueName) => sqsStore.inspectQueue(queueName)?.messages.ready.map(({ body }) => body) ?? [],
    stop: async () => {
      sqsStore.shutdown();
      await app.close();
      persistence.close();
    },
  };
}

function queueUrl(arn: string): string {
  return `http://127.0.0.1/${account}/${arn.split(':').at(-1) ?? ''}`;
}
