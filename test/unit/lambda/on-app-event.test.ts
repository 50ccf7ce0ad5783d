import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { defineEvent } from '../../../events/define-event.ts';
import { onAppEvent } from '../../../shared/lambda/on-app-event.ts';

const silent = { info: () => {}, error: () => {} };
const said = defineEvent({ name: 'something-said', version: 1, detail: z.object({ period: z.string() }) });
const body = { id: 'something-said:1', version: 1, detail: { period: '2024-03', more: 'a field of later' } };

function queued(name: string, detail: unknown): SQSEvent {
  const times = { SentTimestamp: '0', ApproximateFirstReceiveTimestamp: '0' };
  const record: SQSRecord = {
    messageId: '1',
    receiptHandle: '',
    body: JSON.stringify({ 'detail-type': name, source: 'ntm-progress', detail }),
    attributes: { ApproximateReceiveCount: '1', SenderId: '', ...times },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  };
  return { Records: [record] };
}

async function taken(event: SQSEvent): Promise<unknown[]> {
  const details: unknown[] = [];
  await onAppEvent(silent, [said], async (detail) => {
    details.push(detail);
  })(event);
  return details;
}

describe('an event of the app in a queue', () => {
  it('is handed over as its schema knows it', async () => {
    expect(await taken(queued('something-said', body))).toEqual([{ period: '2024-03' }]);
  });

  it('of another name, another version or another shape is not dropped: it ends among the dead letters', async () => {
    await expect(taken(queued('something-else', body))).rejects.toThrow('something-else');
    await expect(taken(queued('something-said', { ...body, version: 2 }))).rejects.toThrow('version');
    await expect(taken(queued('something-said', { ...body, detail: {} }))).rejects.toThrow('period');
  });
});
