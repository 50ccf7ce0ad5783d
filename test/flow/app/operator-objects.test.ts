import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { sample, startApp } from './running.ts';

describe('an object that an operator puts', () => {
  it('under no slot is in the ledger, told about, and counted nowhere', async () => {
    const events: { detailType: string; detail: string }[] = [];
    const app = await startApp({
      onEvent: (_bus, event) => events.push({ detailType: event['detail-type'], detail: JSON.stringify(event.detail) }),
    });

    for (const key of [
      'reports/luc-ba/2024-03/stray.csv',
      'reports/luc-ba/2024-03/xom-99/a.csv',
      'reports/la-bang/2024-03/xom-1/Báo cáo tháng 3.csv',
    ])
      await put(app.run, key, 'x');
    await app.run.settled();

    expect(events.map(({ detailType }) => detailType)).toEqual([
      'report-rejected',
      'report-rejected',
      'report-rejected',
    ]);
    expect(
      events
        .map(({ detail }) => /"codes":\["([a-z-]+)"/.exec(detail)?.[1] ?? '')
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['no-slot', 'no-such-commune', 'no-such-unit']);
    expect((await app.summary()).proof).toMatchObject({ received: 2, rejected: 2 });
    expect((await app.slots()).strays).toHaveLength(2);
  });

  it('with blanks and accents in its name is read like any other', async () => {
    const app = await startApp();

    await put(app.run, 'reports/luc-ba/2024-03/xom-2/Báo cáo tháng 3 (sửa).csv', sample('xom-2_2024-03.csv'));
    await app.run.settled();

    const { slots } = await app.slots();
    const [upload] = slots.find(({ unitId }) => unitId === 'xom-2')?.uploads ?? [];
    expect(upload).toMatchObject({ status: 'accepted' });
    expect(await app.verdict(upload?.uploadId ?? '')).toMatchObject({ status: 'accepted', unitId: 'xom-2' });
  });

  it('that is gone when its event comes is told about, and holds up nothing', async () => {
    const app = await startApp();

    const event = {
      detail: { object: { key: 'reports/luc-ba/2024-03/xom-2/gone.csv', 'version-id': 'no-such-version' } },
    };
    await app.run.invoke('ingest-report', {
      Records: [{ body: JSON.stringify(event), attributes: { ApproximateReceiveCount: '1' } }],
    });

    const puts = app.run.calls.filter(
      ({ principal, action }) => principal === 'ingest-report' && action === 'PutEvents',
    );
    expect(puts).toHaveLength(1);
  });
});

async function put(run: LocalRun, key: string, body: string | Uint8Array): Promise<void> {
  const { region, ...credentials } = run.operator;
  const s3 = new S3Client({ endpoint: run.s3Url, region, credentials, forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: run.model.buckets[0]?.name ?? '', Key: key, Body: body }));
  s3.destroy();
}
