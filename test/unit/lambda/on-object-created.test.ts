import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { onObjectCreated } from '../../../shared/lambda/on-object-created.ts';
import { onSchedule } from '../../../shared/lambda/on-schedule.ts';

const silent = { info: () => {}, error: () => {} };

function message(body: string, receiveCount = 1): SQSRecord {
  const times = { SentTimestamp: '0', ApproximateFirstReceiveTimestamp: '0' };
  return {
    messageId: '1',
    receiptHandle: '',
    body,
    attributes: { ApproximateReceiveCount: String(receiveCount), SenderId: '', ...times },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  };
}

/** What S3 says by way of EventBridge, with all that nobody here reads. */
function created(object: Record<string, unknown>): string {
  return JSON.stringify({
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    detail: {
      version: '0',
      bucket: { name: 'reports' },
      object: { size: 5, sequencer: '00', ...object },
      reason: 'PutObject',
    },
  });
}

async function taken(...records: SQSRecord[]) {
  const seen: unknown[] = [];
  const handler = onObjectCreated(silent, async (object, delivery) => {
    seen.push([object, delivery]);
  });
  await handler({ Records: records } satisfies SQSEvent);
  return seen;
}

const key = 'reports/luc-ba/2024-03/xom-2/a.xlsx';

describe('a message about a stored object', () => {
  it('names its key and version, read as a first delivery', async () => {
    expect(await taken(message(created({ key, 'version-id': 'v7', etag: 'e' })))).toEqual([
      [{ key, versionId: 'v7' }, { mayBeRepeat: false }],
    ]);
  });

  it('is taken by its etag where the bucket keeps no versions', async () => {
    expect(await taken(message(created({ key, etag: 'd41d8' })))).toMatchObject([[{ key, versionId: 'd41d8' }, {}]]);
  });

  it('may be a repeat from its second delivery on', async () => {
    expect(await taken(message(created({ key, etag: 'e' }), 2))).toMatchObject([[{}, { mayBeRepeat: true }]]);
  });

  it.each([
    'reports/luc-ba/2024-03/xom-2/báo cáo tháng 3 (sửa).xlsx',
    'reports/luc-ba/2024-03/xom-2/a+b%20c.xlsx',
    'reports/luc-ba/2024-03/xom-2/báo cáo.xlsx'.normalize('NFD'),
  ])('is taken with its key as it stands, for %s', async (written) => {
    expect(await taken(message(created({ key: written, etag: 'e' })))).toMatchObject([[{ key: written }, {}]]);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', JSON.stringify({ detail: {} })],
    ['an empty key', created({ key: '', etag: 'e' })],
    ['neither version nor etag', created({ key })],
    ['a test message of S3', JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent' })],
  ])('that has %s throws, and so ends in the dead-letter queue', async (_what, body) => {
    await expect(taken(message(body))).rejects.toBeInstanceOf(Error);
  });

  it('fails when taking the object fails, so that the queue delivers it again', async () => {
    const handler = onObjectCreated(silent, () => Promise.reject(new Error('the table is away')));

    const handling = handler({ Records: [message(created({ key, etag: 'e' }))] });

    await expect(handling).rejects.toThrow('the table is away');
  });
});

describe('a schedule', () => {
  it('runs for its district, and for one month when it is fired by hand', async () => {
    const run = onSchedule(silent, async (scheduled) => scheduled);

    expect(await run({ districtId: 'dai-tu' })).toEqual({ districtId: 'dai-tu' });
    expect(await run({ districtId: 'dai-tu', period: '2024-03' })).toEqual({ districtId: 'dai-tu', period: '2024-03' });
  });

  it.each([{}, null, { districtId: 3 }, { period: '2024-03' }, 'dai-tu'])('that says %j throws', async (event) => {
    await expect(onSchedule(silent, async () => 'ran')(event)).rejects.toBeInstanceOf(Error);
  });
});
