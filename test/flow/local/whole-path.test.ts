import { describe, expect, it } from 'vitest';
import type { BusEvent } from '../../../infra/local/events/event-bus.ts';
import { askForForm, itemsOf, sendForm, startFixture, upload } from './fixture-run.ts';

describe('the local run', () => {
  it('carries a form upload through bucket, event, queue and function to the table', async () => {
    const events: [string, BusEvent][] = [];
    const run = await startFixture({ onEvent: (bus, event) => events.push([bus, event]) });

    const reply = await upload(run, 'xóm 2 – báo cáo.txt', 'xin chào');
    await run.settled();

    expect(reply.status).toBe(204);
    expect(await itemsOf(run, 'xóm 2 – báo cáo.txt')).toEqual([
      { text: 'xin chào', lastModified: expect.any(String), versionId: reply.headers.get('x-amz-version-id') },
    ]);
    expect(events.map(([bus, event]) => [bus, event['detail-type'], event.detail])).toEqual([
      ['fixture', 'report-accepted', { key: 'reports/xóm 2 – báo cáo.txt' }],
    ]);
  });

  it('records which function called which service, and how consistently it read', async () => {
    const run = await startFixture();

    await upload(run, 'a.txt', 'a');
    await run.settled();
    await itemsOf(run, 'a.txt');

    const made = run.calls.map(({ principal, service, action }) => `${principal} ${service}:${action}`);
    expect(made).toEqual([
      'client s3:PostObject',
      'ingest s3:GetObject',
      'ingest dynamodb:PutItem',
      'ingest events:PutEvents',
      'read dynamodb:Query',
    ]);
    const [posted, , put, , query] = run.calls;
    expect(posted?.requestId).toBeUndefined();
    expect(put).toMatchObject({ requestId: expect.any(String), capacityUnits: 1 });
    expect(put?.itemBytes).toBeGreaterThan(60);
    expect(query?.consistentRead).toBe(true);
  });

  it('keeps two sendings of one form as two versions, each told of', async () => {
    const run = await startFixture();
    const form = await askForForm(run, 'twice.txt');

    await sendForm(form, 'first');
    await sendForm(form, 'second');
    await run.settled();

    const texts = (await itemsOf(run, 'twice.txt')).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['first', 'second']);
  });
});
