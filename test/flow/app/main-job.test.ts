import timekeeper from 'timekeeper';
import { describe, expect, it } from 'vitest';
import type { SummaryList, WarningsView } from '../../../shared/api/contracts.ts';
import type { DeliveryPolicy } from '../../../infra/local/events/event-bus.ts';
import { withCells } from '../../fixtures/papers/workbook.ts';
import { corrected } from './corrected.ts';
import { startClosed, startWithSamples } from './prepared.ts';
import { lock, sample, sendSamples, startApp } from './running.ts';

describe('the main job: hamlets’ files in, a district summary out', () => {
  it('reads every sample exactly, and tells the sender of the bad one every cell at fault', async () => {
    const app = await startApp();

    const views = await sendSamples(app);

    const expected = (name: string): unknown => JSON.parse(sample(name).toString());
    expect(views.map(({ status }) => status)).toEqual([...Array.from({ length: 6 }, () => 'accepted'), 'rejected']);
    expect(views[0]?.report).toEqual(expected('xom-van-thanh_2024-03.expected.json'));
    expect(views[1]?.report).toEqual(expected('xom-2_2024-03.expected.json'));
    expect(views[2]?.report).toEqual(expected('xom-6_2024-03.json'));
    expect(views[3]?.report).toEqual(expected('tram-y-te_2024-03.expected.json'));
    expect(views[4]?.report).toEqual(expected('truong-thcs_2024-03.json'));
    expect(views[5]?.report).toEqual(expected('van-phong-ubnd_2024-03.expected.json'));
    const found = views[6]?.problems.map(({ place, row, code }) => ({
      cell: 'cell' in place ? place.cell : '',
      code: row,
      what: code.replaceAll('-', ' '),
    }));
    expect(expected('xom-7_2024-03_loi.expected.json')).toMatchObject({ problems: found });
  });

  it('gives a bad file back with its cells marked, takes it once they are repaired, and gives a receipt', async () => {
    const app = await startApp();
    const file = (path: string | null | undefined) => app.fetch(path ?? '');
    const bad = await app.verdict(await app.send('xom-7', 'a.xlsx', sample('xom-7_2024-03_loi.xlsx')));
    expect(bad).toMatchObject({ status: 'rejected', receipt: null, links: { receipt: null } });

    const marked = await file(bad.links.marked);
    const repairs = { E14: 74, E18: 72, D19: 150, A27: 'PT.04', D29: 2, D43: 12_500_000 };
    const repaired = await withCells(new Uint8Array(await marked.arrayBuffer()), 'Báo cáo', repairs);
    const good = await app.verdict(await app.send('xom-7', 'b.xlsx', repaired));
    const receipt = await file(good.links.receipt);

    expect(marked.headers.get('content-disposition')).toBe('attachment; filename="can-sua_xom-7_2024-03.xlsx"');
    expect(good).toMatchObject({
      status: 'accepted',
      report: { movements: { 'PT.06': 2 }, resources: { 'NL.03': 12_500_000 } },
    });
    expect(receipt.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await receipt.text()).toContain(`BIÊN NHẬN ${good.receipt?.number}`);
  });

  it('tells the officer what looks odd in each file, and nothing that is odd beside the other files', async () => {
    const app = await startWithSamples();

    const { body } = await app.ask<WarningsView>('/communes/luc-ba/warnings/2024-03');

    expect(body.commune).toEqual([]);
    expect(body.reports.map(({ unitId, warnings }) => [unitId, warnings.map(({ code }) => code)])).toEqual([
      ['xom-van-thanh', ['maybe-thousands', 'maybe-thousands', 'maybe-thousands']],
      ['xom-2', []],
      ['xom-6', []],
      ['truong-thcs', []],
      ['tram-y-te', []],
      ['van-phong-ubnd', []],
    ]);
  });

  it('shows March provisionally, with the coverage and the exact figures of the samples', async () => {
    const app = await startWithSamples();

    const summary = await app.summary();

    expect(summary).toMatchObject({ status: 'provisional', version: 0, publishedAt: null });
    expect(summary.completeness).toMatchObject({ owed: 8, onTime: 3, rejected: 1, notDue: 4, rate: 37.5 });
    expect(summary.totals.indicators['17.5']).toMatchObject({
      met: 376,
      total: 503,
      coverage: { reported: 3, expected: 8 },
    });
    expect(summary.totals.movements['PT.02']).toMatchObject({ month: 1661.5, unit: 'm²' });
    expect(summary.totals.movements['PT.08']).toMatchObject({ month: 12, unit: 'm³' });
    expect(summary.totals.resources['NL.03']).toMatchObject({ month: 19_500_000, unit: 'đồng' });
    expect(summary.communes[0]).toMatchObject({ criteriaMet: 14, notMet: [1, 2, 13, 17, 18], changes: [] });
    expect(summary.illustrative).toHaveLength(2);
    expect(summary.proof).toEqual({
      received: 7,
      accepted: 6,
      superseded: 0,
      rejected: 1,
      late: 0,
      waiting: 0,
      lost: 0,
    });
  });

  it('closes into an official version 1 that does not move, answers 304, and is listed', async () => {
    const app = await startWithSamples();
    const provisional = await app.summary();

    await app.close();
    const official = await app.ask<{ version: number }>('/districts/dai-tu/summaries/2024-03');
    await app.close();
    const again = await app.ask('/districts/dai-tu/summaries/2024-03', {
      headers: { 'if-none-match': official.headers.get('etag') ?? '' },
    });

    expect(official.body).toMatchObject({ status: 'official', version: 1, totals: provisional.totals });
    expect(official.body).toMatchObject({ completeness: { onTime: 3, rejected: 1, missing: 4, notDue: 0 } });
    expect(again.status).toBe(304);
    const list = await app.ask<SummaryList>('/districts/dai-tu/summaries');
    expect(list.body.summaries.at(-1)).toMatchObject({ period: '2024-03', version: 1, status: 'official' });
  });

  it('keeps a file that comes after the lock, says so, and counts it nowhere', async () => {
    const app = await startClosed();
    const before = await app.summary();

    const late = await app.verdict(await app.send('xom-3', 'muon.csv', sample('xom-2_2024-03.csv')));

    expect(late).toMatchObject({ status: 'rejected', problems: [{ code: 'after-lock' }] });
    expect(await app.summary()).toEqual(before);
    const { slots } = await app.slots();
    expect(slots.find(({ unitId }) => unitId === 'xom-3')).toMatchObject({
      status: 'missing',
      uploads: [{ status: 'rejected' }],
    });
  });

  it('has a report that crosses the close in version 1 or in version 2', async () => {
    const held: (() => Promise<void>)[] = [];
    let holding = false;
    const delivery: DeliveryPolicy = async (event, send) => {
      if (holding && event['detail-type'] === 'Object Created') held.push(send);
      else await send();
    };
    const app = await startWithSamples({ delivery });
    holding = true;
    await app.run.moveClock(new Date(lock.getTime() - 60_000));
    const uploadId = await app.send('xom-2', 'sua.csv', corrected());

    await Promise.all([app.close(), ...held.map((send) => send())]);
    await app.run.settled();

    expect(await app.verdict(uploadId)).toMatchObject({ status: 'accepted' });
    const summary = await app.summary();
    expect(summary.totals.movements['PT.08']?.month).toBe(13);
    expect(summary.proof).toMatchObject({ received: 8, accepted: 6, superseded: 1, rejected: 1, lost: 0 });
    expect([1, 2]).toContain(summary.version);
  });

  it('restates a closed month for a file whose upload began in time and was seen only after the close had swept', async () => {
    const held: (() => Promise<void>)[] = [];
    let uploadId: string | undefined;
    let sweeping = false;
    const app = await startWithSamples({
      delivery: async (event, send) => {
        if (sweeping && event['detail-type'] === 'Object Created') held.push(send);
        else await send();
      },
      onCall: async (call, phase) => {
        const swept = phase === 'after' && call.principal === 'close-month' && call.action === 'ListObjectVersions';
        if (swept && sweeping && uploadId === undefined) {
          uploadId = '';
          uploadId = await inThePast(new Date(lock.getTime() - 20_000), () =>
            app.send('xom-2', 'sua.csv', corrected()),
          );
        }
        return undefined;
      },
    });
    // The daily schedule has run by then, so that the close's first listing is that of March.
    await app.run.moveClock(new Date(lock.getTime() - 30_000));
    sweeping = true;
    await app.close();
    const official = await app.summary();

    for (const send of held) await send();
    await app.run.settled();

    expect(await app.verdict(uploadId ?? '')).toMatchObject({ status: 'accepted' });
    expect(official).toMatchObject({
      status: 'official',
      version: 1,
      totals: { movements: { 'PT.08': { month: 12 } } },
    });
    const restated = await app.summary();
    expect(restated).toMatchObject({
      status: 'restated',
      version: 2,
      totals: { movements: { 'PT.08': { month: 13 } } },
    });
    expect(restated.proof).toMatchObject({ received: 8, accepted: 6, superseded: 1, rejected: 1, waiting: 0, lost: 0 });
    expect(await app.summary('?version=1')).toEqual(official);
    expect(await app.summary(`?asOf=${official.publishedAt}`)).toEqual(official);
  });
});

/** A store dates an object by when its upload began: here the whole run stands in the past while it is sent. */
async function inThePast<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  const now = Date.now();
  timekeeper.travel(instant);
  try {
    return await work();
  } finally {
    timekeeper.travel(now + 1000);
  }
}
