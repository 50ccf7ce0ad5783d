import { beforeAll, describe, expect, it } from 'vitest';
import { readDetail } from '../../../shared/steps/chain-store.ts';
import type { SummaryVersion } from '../../../shared/domain/summary.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { restatedWorld } from './restated-world.ts';
import { after, datesOf, smallWorld } from './world.ts';

let world: Awaited<ReturnType<typeof restatedWorld>>;
beforeAll(async () => {
  world = await restatedWorld();
});

const version = async (period: string, number: number): Promise<SummaryVersion> =>
  must(await world.version(period, number));
const restated = async (period: string, number: number) => must((await version(period, number)).restatement);

describe('what a restated version says of itself', () => {
  it('is nothing in version 1', async () => {
    expect((await version('2024-01', 1)).restatement).toBeUndefined();
  });

  it('names a report that came before the lock and was recorded after the close', async () => {
    expect(await restated('2024-01', 2)).toMatchObject({
      replaces: 1,
      authors: ['he-thong'],
      reasons: [{ kind: 'in-time', communeId: 'xa-a', unitId: 'xom-2' }],
      reasonCount: 1,
    });
  });

  it('names the ticket by which a report was let in: who asked, why, and who agreed', async () => {
    const { authors, reasons } = await restated('2024-01', 3);

    expect(authors).toEqual(['officer@xa-a', 'reviewer@huyen']);
    expect(reasons).toMatchObject([
      {
        kind: 'reopened',
        unitId: 'xom-1',
        text: {
          vi: 'xa-a, xom-1: mở lại kỳ vì “Xóm báo sót 2 m²”; đề nghị: officer@xa-a, duyệt: reviewer@huyen.',
        },
      },
    ]);
  });

  it('names the earlier month and its version where a figure was only carried forward', async () => {
    expect((await restated('2024-02', 2)).reasons).toMatchObject([
      { kind: 'carried', communeId: 'xa-a', from: { period: '2024-01', version: 3 } },
    ]);
    expect((await restated('2024-03', 2)).reasons).toMatchObject([
      { kind: 'carried', communeId: 'xa-a', from: { period: '2024-02', version: 3 } },
    ]);
  });

  it('names the act by which a month got other rules, and who did it', async () => {
    expect(await restated('2024-03', 3)).toMatchObject({
      authors: ['admin@tinh'],
      reasons: [{ kind: 'act', communeId: 'xa-a', text: { vi: expect.stringContaining('Ngưỡng mới của tỉnh') } }],
      reasonCount: 1,
    });
  });

  it('says in figures and in words what changed', async () => {
    const { changes, changeCount } = await restated('2024-01', 3);

    expect(changes[0]).toEqual({
      path: 'totals/movements/PT.02/month',
      before: 13,
      after: 15,
      text: { vi: 'Land trong kỳ: 13 → 15 m² (+2)', en: 'Land, this month: 13 → 15 m² (+2)' },
    });
    expect(changeCount).toBe(changes.length);
  });

  it('names a state that changed, before any figure', async () => {
    const { changes } = await restated('2024-03', 3);

    expect(changes[0]).toMatchObject({
      path: 'communes/xa-a/criteria/2',
      before: 'not-assessable',
      after: 'not-met',
      text: { vi: 'Xa-a: tiêu chí 2 từ chưa đánh giá được sang chưa đạt' },
    });
  });

  it('is told with the event, and is whole in the detail', async () => {
    const said = world.said().find(({ body }) => body.id === 'district-summary-restated:huyen:2024-01:3');
    const made = await version('2024-01', 3);

    expect(said?.body.detail).toMatchObject({ restatement: made.restatement });
    expect((await readDetail(world.process(), made)).restatement).toEqual(made.restatement);
  });

  it('does not enter the hash: two versions of the same figures would have the same', async () => {
    const [one, other] = [await version('2024-01', 1), await version('2024-01', 2)];

    expect(one.hash).not.toBe(other.hash);
    expect(Object.keys(one.content)).not.toContain('restatement');
  });
});

describe('two processes that make the same version', () => {
  it('make one, whose reason is the winner’s, and tell it under one id', async () => {
    const racing = smallWorld(after(datesOf('2024-01').opensAt, 86_400));
    await racing.send({ period: '2024-01', content: 5 });
    racing.clock.now = after(datesOf('2024-01').locksAt, 60);
    await racing.process().close('huyen', '2024-01');
    const object = racing.put({ period: '2024-01', unitId: 'xom-2', at: after(datesOf('2024-01').locksAt, -60) });
    const slowly = () => racing.process(() => new Promise((resolve) => setImmediate(resolve)));

    await Promise.all([
      slowly().ingest(object, { mayBeRepeat: false }),
      slowly().ingest(object, { mayBeRepeat: true }),
    ]);

    const latest = must(await racing.process().summaries.latest('huyen', '2024-01'));
    expect(latest).toMatchObject({ version: 2, restatement: { reasons: [{ kind: 'in-time', unitId: 'xom-2' }] } });
  });

  it.each(['objects.putImmutable after', 'objects.read before', 'summaries.putVersion before'])(
    'of which one died at %s leave the version to the other',
    async (where) => {
      const dying = smallWorld(after(datesOf('2024-01').opensAt, 86_400));
      await dying.send({ period: '2024-01', content: 5 });
      dying.clock.now = after(datesOf('2024-01').locksAt, 60);
      await dying.process().close('huyen', '2024-01');
      const object = dying.put({ period: '2024-01', unitId: 'xom-2', at: after(datesOf('2024-01').locksAt, -60) });
      const killed = dying.process((step) => {
        if (step === where) throw new Error('killed');
      });
      await expect(killed.ingest(object, { mayBeRepeat: false })).rejects.toThrow('killed');

      await dying.ingest(object, true);

      expect(await dying.process().summaries.latest('huyen', '2024-01')).toMatchObject({
        version: 2,
        restatement: { replaces: 1, reasonCount: 1 },
      });
    },
  );
});
