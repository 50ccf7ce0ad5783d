import { describe, expect, it, onTestFinished } from 'vitest';
import { Poller } from '../../../infra/local/sqs/poller.ts';
import type { ReceivedMessage } from '../../../infra/local/sqs/queues.ts';

const message = (id: string): ReceivedMessage => ({
  MessageId: id,
  ReceiptHandle: `handle-${id}`,
  Body: '{}',
  MD5OfBody: '',
  Attributes: { ApproximateReceiveCount: '1' },
});

interface Tried {
  deleted: string[];
  events: unknown[];
  failures: unknown[];
}

/** One batch of two messages brought to a function that answers so. */
async function bring(answer: () => Promise<unknown>, reportsBatchItemFailures: boolean): Promise<Tried> {
  const tried: Tried = { deleted: [], events: [], failures: [] };
  const batches = [[message('a'), message('b')]];
  let drained = (): void => {};
  const second = new Promise<void>((resolve) => {
    drained = resolve;
  });
  const poller = new Poller({
    mapping: { queueArn: 'arn:q', functionName: 'f', batchSize: 10, reportsBatchItemFailures, concurrency: 1 },
    queues: {
      receive: async () => {
        const batch = batches.shift();
        if (batch === undefined) drained();
        return batch ?? new Promise((resolve) => setTimeout(resolve, 5, []));
      },
      delete: async (_queue, handle) => void tried.deleted.push(handle),
    },
    invoke: (_name, event) => {
      tried.events.push(event);
      return answer();
    },
    failed: (error) => tried.failures.push(error),
  });
  onTestFinished(() => poller.stop());
  await second;
  return tried;
}

const failing = (...ids: string[]): object => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('an event source mapping', () => {
  it('brings a batch as Lambda would, and deletes it when the function is done', async () => {
    const { deleted, events } = await bring(async () => null, false);

    expect(deleted).toEqual(['handle-a', 'handle-b']);
    expect(events).toEqual([
      {
        Records: [
          expect.objectContaining({ messageId: 'a', eventSource: 'aws:sqs', eventSourceARN: 'arn:q', body: '{}' }),
          expect.objectContaining({ messageId: 'b', attributes: { ApproximateReceiveCount: '1' } }),
        ],
      },
    ]);
  });

  it('leaves a batch in the queue when the function fails, and says so', async () => {
    const { deleted, failures } = await bring(() => Promise.reject(new Error('no')), false);

    expect(deleted).toEqual([]);
    expect(failures).toEqual([new Error('no')]);
  });

  it.each([
    ['those that are named', failing('b'), ['handle-a']],
    ['none when nothing is answered', null, ['handle-a', 'handle-b']],
    ['none when the list is empty', failing(), ['handle-a', 'handle-b']],
    ['all when one is named that was not there', failing('c'), []],
    ['all when the answer is no list', { batchItemFailures: 'all' }, []],
  ])('that reports failures by item keeps %s', async (_what, answer, expected) => {
    const { deleted } = await bring(async () => answer, true);

    expect(deleted).toEqual(expected);
  });

  it('that does not report by item takes an answer for success, whatever it says', async () => {
    const { deleted } = await bring(async () => failing('a', 'b'), false);

    expect(deleted).toHaveLength(2);
  });
});
