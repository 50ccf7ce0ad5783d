import { describe, expect, it } from 'vitest';
import { createGetWarnings } from '../../../functions/get-warnings/get-warnings.ts';
import { contracts } from '../../../shared/api/contracts.ts';
import { smallWorld } from '../steps/world.ts';

const month = { communeId: 'xa-a', period: '2024-03' };
const february = { period: '2024-02', at: '2024-02-10T03:00:00.000Z' };
const warningsOf = (world: ReturnType<typeof smallWorld>, asked = month) => createGetWarnings(world.process())(asked);

describe('what looks odd in a commune’s month', () => {
  it('is told of each unit’s current report: of its file first, then beside others', async () => {
    const world = smallWorld();
    await world.send({ ...february, content: 1200 });
    const { outcome } = await world.send({ content: 12_000 });
    await world.send({ unitId: 'xom-2', content: 'bad' });
    await world.send({ unitId: 'van-phong', content: 2 });

    const view = await warningsOf(world);

    expect(view.reports.map(({ unitId, warnings }) => [unitId, warnings.map(({ code }) => code)])).toEqual([
      ['xom-1', ['maybe-thousands', 'tenfold-jump']],
      ['van-phong', []],
    ]);
    expect(view.reports[0]).toMatchObject({
      name: { vi: 'xom-1' },
      uploadId: outcome.uploadId,
      receivedAt: '2024-03-10T03:00:00.000Z',
      warnings: [{ place: { line: 1, column: 1 } }, { place: { line: 1, column: 1 } }],
    });
    expect(view).toMatchObject({ ...month, commune: [] });
    expect(view.periodText.vi).toContain('15/02–14/03/2024');
    expect(contracts['get-warnings'].output.parse(view)).toEqual(view);
  });

  it('is told of the newest accepted report alone', async () => {
    const world = smallWorld();
    await world.send({ name: 'a.csv', at: '2024-03-10T01:00:00.000Z', content: 12_000 });
    await world.send({ name: 'b.csv', at: '2024-03-10T02:00:00.000Z', content: 12 });
    await world.send({ name: 'c.csv', at: '2024-03-10T03:00:00.000Z', content: 'bad' });

    expect((await warningsOf(world)).reports).toMatchObject([{ receivedAt: '2024-03-10T02:00:00.000Z', warnings: [] }]);
  });

  it('is not told of a report that the officer returned', async () => {
    const world = smallWorld();
    const { outcome } = await world.send({ content: 12_000 });
    const act = { id: 'act-1', at: '2024-03-10T04:00:00.000Z', by: 'officer', unitId: 'xom-1' };
    const returned = { uploadId: outcome.uploadId, receivedAt: '2024-03-10T03:00:00.000Z' };
    await world.process().months.appendAct(month, { ...act, ...returned, kind: 'return' });

    expect((await warningsOf(world)).reports).toEqual([]);
  });

  it('is compared even while the ledger has no entry yet, then without a cell', async () => {
    const world = smallWorld();
    await world.send({ ...february, content: 1200 });
    const dying = world.process((step) => {
      if (step === 'ledger.put before') throw new Error('killed');
    });
    await expect(dying.ingest(world.put({ content: 12_000 }), { mayBeRepeat: false })).rejects.toThrow('killed');

    expect((await warningsOf(world)).reports).toMatchObject([
      { unitId: 'xom-1', warnings: [{ code: 'tenfold-jump', place: { file: 'whole' } }] },
    ]);
  });

  it('costs three reads, however many units have reported', async () => {
    const world = smallWorld();
    for (const unitId of ['xom-1', 'xom-2', 'van-phong']) await world.send({ unitId, content: 12 });
    const steps: string[] = [];

    await createGetWarnings(world.process((step) => void (step.endsWith('before') && steps.push(step))))(month);

    expect(steps).toEqual(['months.readMonth before', 'months.readMonth before', 'ledger.findEntries before']);
  });

  it('is nothing in a month to which nothing has come, and writes nothing', async () => {
    const world = smallWorld();

    expect(await warningsOf(world)).toMatchObject({ commune: [], reports: [] });
    expect(world.cloud.months.progress.size).toBe(0);
  });

  it.each([
    ['a month that has not begun', { communeId: 'xa-a', period: '2024-03' }, 'period-not-open'],
    ['a month of no drive', { communeId: 'xa-a', period: '2025-01' }, 'no-such-period'],
    ['a commune that is not in the register', { communeId: 'xa-z', period: '2024-03' }, 'no-such-commune'],
  ])('is not found for %s', async (_, asked, code) => {
    const world = smallWorld('2024-02-01T00:00:00.000Z');

    await expect(warningsOf(world, asked)).rejects.toMatchObject({ kind: 'not-found', code });
  });
});
