import { describe, expect, it } from 'vitest';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import { keepAct } from '../../../shared/steps/kept-acts.ts';
import { after, datesOf, smallWorld } from './world.ts';

const periods = ['2024-01', '2024-02', '2024-03'];
const officer = { communeId: 'xa-a', period: '2024-01', by: 'officer@xa-a' };

/** Three months, each with a report and an act, all closed. */
async function allClosed() {
  const world = smallWorld('2024-01-10T03:00:00.000Z');
  for (const period of periods) {
    world.clock.now = after(datesOf(period).locksAt, -86_400);
    await world.send({ period, content: 5 });
    const draft = { ...officer, period, at: world.clock.now, kind: 'excuse', unitId: 'xom-2', reason: 'lũ' } as const;
    await world.process().recordAct({ ...draft, id: actIdOf(draft, undefined) });
    world.clock.now = after(datesOf(period).locksAt, 60);
    await world.process().close('huyen');
  }
  return world;
}

const stepsOf = async (world: ReturnType<typeof smallWorld>) => {
  const steps: string[] = [];
  const swept = await world
    .process((step) => {
      if (step.endsWith(' before')) steps.push(step.slice(0, -' before'.length));
    })
    .close('huyen');
  return { swept, steps };
};
const latest = (world: ReturnType<typeof smallWorld>, period: string) =>
  world.process().summaries.latest('huyen', period);

describe('the daily run over months that are closed', () => {
  it('where nothing is amiss writes nothing and asks each commune five times and each month three', async () => {
    const world = await allClosed();

    const { steps, swept } = await stepsOf(world);

    const reads =
      /^(objects\.listVersions|ledger\.findMarks|acts\.findKeys|months\.(readCounters|findProgress)|summaries\.(list|latest|announced))$/;
    expect(swept.map(({ repaired }) => repaired)).toEqual([0, 0, 0]);
    expect(steps.filter((step) => !reads.test(step))).toEqual([]);
    // Two communes, of which one has acts; three months.
    const count = (name: string) => steps.filter((step) => step === name).length;
    expect(['objects.listVersions', 'ledger.findMarks', 'acts.findKeys', 'months.readCounters'].map(count)).toEqual([
      4, 2, 1, 2,
    ]);
    expect(['summaries.latest', 'months.findProgress', 'summaries.announced'].map(count)).toEqual([3, 3, 3]);
  });

  it.each(periods)(
    'finds a file of %s whose event was lost, and restates that month and the later ones',
    async (period) => {
      const world = await allClosed();
      world.put({ period, unitId: 'xom-2', content: 3, at: after(datesOf(period).locksAt, -3600) });

      const { swept } = await stepsOf(world);

      expect(swept.find((month) => month.period === period)).toEqual({ period, did: 'closed', repaired: 1 });
      for (const label of periods)
        expect(await latest(world, label)).toMatchObject({
          version: label < period ? 1 : 2,
          proof: { lost: 0, waiting: 0 },
        });
    },
  );

  it('finishes an act whose recorder died, of any month', async () => {
    const world = await allClosed();
    const draft = {
      ...officer,
      at: '2024-01-18T00:00:00.000Z',
      kind: 'excuse',
      unitId: 'xom-1',
      reason: 'lũ',
    } as const;
    await keepAct(world.process(), { ...draft, id: actIdOf(draft, undefined) });

    const { swept } = await stepsOf(world);

    expect(swept[0]).toEqual({ period: '2024-01', did: 'closed', repaired: 1 });
    expect(await world.process().acts.find({ communeId: 'xa-a', period: '2024-01' })).toHaveLength(2);
  });

  it('makes a month anew whose progress is behind its slots, with all that follows from it', async () => {
    const world = await allClosed();
    const order = `${String(Date.parse(datesOf('2024-01').locksAt) / 1000 - 60).padStart(12, '0')}|a|v`;
    const report = (await world.slot({ period: '2024-01' }))?.accepted?.report;
    const upload = { uploadId: 'u-1', order, receivedAt: after(datesOf('2024-01').locksAt, -60) };
    if (!report) throw new Error('no report');
    const slot = { communeId: 'xa-a', period: '2024-01', unitId: 'xom-2' };
    await world.process().months.recordAccepted(slot, { ...upload, report: { ...report, unit: 'xom-2' } });

    await stepsOf(world);

    for (const period of periods) expect(await latest(world, period)).toMatchObject({ version: 2 });
  });

  it('answers a file that lies under no month of the drive', async () => {
    const world = await allClosed();
    const object = world.put({ period: 'thang-3', content: 3 });

    await stepsOf(world);

    expect(await world.process().ledger.findMarks([object])).toMatchObject([{ verdict: 'rejected' }]);
  });

  it('of one month asks for no other', async () => {
    const world = await allClosed();
    const other = world.put({ period: '2024-02', unitId: 'xom-2', at: after(datesOf('2024-02').locksAt, -60) });

    const swept = await world.process().close('huyen', '2024-01');

    expect(swept).toEqual([{ period: '2024-01', did: 'closed', repaired: 0 }]);
    expect(await world.process().ledger.has(other)).toBe(false);
  });
});
