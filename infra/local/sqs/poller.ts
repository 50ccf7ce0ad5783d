import { FunctionError } from '../lambda/function-error.ts';
import type { MappingModel } from '../template/model/mappings.ts';
import { region } from '../template/places.ts';
import * as z from 'zod/mini';
import type { Queues, ReceivedMessage } from './queues.ts';

export interface PollerOptions {
  mapping: MappingModel;
  queues: Queues;
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  failed: (error: unknown) => void;
}

export interface Poller {
  /** How many batches are in the function now. */
  readonly busy: number;
  stop(): Promise<void>;
}

const batchResponse = z.nullish(
  z.object({ batchItemFailures: z._default(z.nullable(z.array(z.object({ itemIdentifier: z.string() }))), []) }),
);

/**
 * Brings a queue's messages to a function, as an event source mapping does: what succeeds is deleted, what fails comes
 * again after its visibility timeout until the queue's redrive policy moves it away.
 */
export function startPoller({ mapping, queues, invoke, failed }: PollerOptions): Poller {
  let stopped = false;
  let busy = 0;

  async function poll(): Promise<void> {
    while (!stopped) {
      const messages = await queues.receive(mapping.queueArn, mapping.batchSize);
      if (messages.length > 0 && !stopped) await work(messages);
    }
  }

  async function work(messages: readonly ReceivedMessage[]): Promise<void> {
    busy += 1;
    try {
      const response = await invoke(mapping.functionName, eventOf(messages, mapping.queueArn));
      const kept = failuresIn(response, mapping, messages);
      const done = messages.filter(({ MessageId }) => !kept.has(MessageId));
      await Promise.all(done.map((message) => queues.delete(mapping.queueArn, message.ReceiptHandle)));
    } catch (error) {
      if (!(stopped && error instanceof FunctionError)) failed(error);
    } finally {
      busy -= 1;
    }
  }

  const loops = Array.from({ length: mapping.concurrency }, () =>
    poll().catch((error: unknown) => stopped || failed(error)),
  );

  return {
    get busy() {
      return busy;
    },
    stop: async () => {
      stopped = true;
      await Promise.race([Promise.all(loops), new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
    },
  };
}

/** A response that is no proper list of failures fails the whole batch, as Lambda has it. */
function failuresIn(response: unknown, mapping: MappingModel, messages: readonly ReceivedMessage[]): Set<string> {
  if (!mapping.reportsBatchItemFailures) return new Set();
  const all = new Set(messages.map(({ MessageId }) => MessageId));
  const read = batchResponse.safeParse(response);
  if (!read.success) return all;
  const named = read.data?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? [];
  return named.every((id) => all.has(id)) ? new Set(named) : all;
}

function eventOf(messages: readonly ReceivedMessage[], queueArn: string): object {
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes,
      messageAttributes: {},
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  };
}
