import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';

/** A queue of dead letters and the queue to which they go back. */
export interface DeadLetters {
  name: string;
  url: string;
  source: { name: string; url: string };
}

const redriveSchema = z.object({ deadLetterTargetArn: z.string() });

/** Every queue that another one leaves its dead letters in. What died of a schedule or a rule lies in others, and has no queue to go back to. */
export async function listDeadLetters(client: SQSClient): Promise<DeadLetters[]> {
  const urls = await listUrls(client);
  const found: DeadLetters[] = [];
  for (const url of urls) {
    const target = await targetOf(client, url);
    const dead = urls.find((candidate) => target !== undefined && nameOf(candidate) === target);
    if (dead !== undefined) found.push({ name: nameOf(dead), url: dead, source: { name: nameOf(url), url } });
  }
  return found;
}

async function listUrls(client: SQSClient): Promise<string[]> {
  const urls: string[] = [];
  let next: string | undefined;
  do {
    const page = await client.send(new ListQueuesCommand({ MaxResults: 1000, NextToken: next }));
    urls.push(...(page.QueueUrls ?? []));
    next = page.NextToken;
  } while (next !== undefined);
  return urls;
}

async function targetOf(client: SQSClient, url: string): Promise<string | undefined> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['RedrivePolicy'] }),
  );
  const policy = Attributes?.['RedrivePolicy'];
  return policy === undefined
    ? undefined
    : redriveSchema.parse(JSON.parse(policy)).deadLetterTargetArn.split(':').at(-1);
}

const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** How many messages lie there that nobody has in hand; SQS may be a minute behind. */
export async function countMessages(client: SQSClient, url: string): Promise<number> {
  const name = 'ApproximateNumberOfMessages';
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [name] }));
  return Number(Attributes?.[name] ?? 0);
}

/** Long enough to send and delete what was received. Whoever is interrupted finds it again after this. */
const inHandSeconds = 30;
/** A long poll asks all of SQS's servers; a short one may find nothing where there is something. */
const pollSeconds = 2;

/**
 * Moves at most so many messages back to where they came from. Each is sent before it is deleted: an interruption leaves
 * one twice, never none, and what takes them from the queue takes a second one for a repeat. Gives how many went.
 */
export async function moveBack(client: SQSClient, { url, source }: DeadLetters, most: number): Promise<number> {
  let moved = 0;
  while (moved < most) {
    const { Messages: messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(10, most - moved),
        VisibilityTimeout: inHandSeconds,
        WaitTimeSeconds: pollSeconds,
      }),
    );
    if (messages.length === 0) break;
    moved += await moveBatch(client, { url, source }, messages);
  }
  return moved;
}

async function moveBatch(
  client: SQSClient,
  { url, source }: Pick<DeadLetters, 'url' | 'source'>,
  messages: Message[],
): Promise<number> {
  const entries = messages.map(({ Body }, index) => ({ Id: String(index), MessageBody: Body }));
  const sent = await client.send(new SendMessageBatchCommand({ QueueUrl: source.url, Entries: entries }));
  const taken = (sent.Successful ?? []).map(({ Id }) => ({ Id, ReceiptHandle: messages[Number(Id)]?.ReceiptHandle }));
  if (taken.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries: taken }));
  const [failed] = sent.Failed ?? [];
  if (failed) throw new Error(`${source.name} did not take ${sent.Failed?.length} messages: ${failed.Code}`);
  return taken.length;
}
