import * as z from 'zod/mini';
import type { MappingModel } from '../template/model/mappings.ts';
import { region } from '../template/places.ts';
import type { Queues, ReceivedMessage } from './queues.ts';

export interface PollerOptions {
  mapping: MappingModel;
  queues: Pick<Queues, 'delete' | 'receive'>;
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  failed: (error: unknown) => void;
}

const batchResponse = z.nullish(
  z.object({ batchItemFailures: z._default(z.nullable(z.array(z.object({ itemIdentifier: z.string() }))), []) }),
);

/**
 * Brings a queue's messages to a function, as an event source mapping does: what succeeds is deleted, what fails comes
 * again after its visibility timeout until the queue's redrive policy moves it away.
 */
export class Poller {
  readonly #options: PollerOptions;
  readonly #stopping = new AbortController();
  readonly #loops: readonly Promise<void>[];
  #busy = 0;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#loops = Array.from({ length: options.mapping.concurrency }, () => this.#poll());
  }

  /** How many batches are in the function now. */
  get busy(): number {
    return this.#busy;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  async #poll(): Promise<void> {
    const { mapping, queues, failed } = this.#options;
    while (!this.#stopping.signal.aborted) {
      try {
        const messages = await queues.receive(mapping.queueArn, mapping.batchSize);
        if (messages.length > 0) await this.#work(messages);
      } catch (error) {
        failed(error);
      }
    }
  }

  async #work(messages: readonly ReceivedMessage[]): Promise<void> {
    const { mapping, queues, invoke } = this.#options;
    this.#busy += 1;
    try {
      const response = await invoke(mapping.functionName, eventOf(messages, mapping.queueArn));
      const kept = failuresIn(response, mapping, messages);
      const done = messages.filter(({ MessageId }) => !kept.has(MessageId));
      await Promise.all(done.map((message) => queues.delete(mapping.queueArn, message.ReceiptHandle)));
    } finally {
      this.#busy -= 1;
    }
  }
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
