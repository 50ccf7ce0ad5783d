import { describe, expect, it } from 'vitest';
import { keyOfNode } from '../../../shared/domain/chain/month-node.ts';
import { readDetail } from '../../../shared/steps/chain-store.ts';
import { findMonths } from '../../../shared/steps/find-months.ts';
import { createPublished, sealMonths } from '../../../shared/steps/seal-months.ts';
import { putObject } from '../../fakes/object-store.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { months, restatedWorld } from './restated-world.ts';
import { smallWorld } from './world.ts';

type World = Awaited<ReturnType<typeof restatedWorld>>;

const versionsOf = async (world: World, period: string): Promise<number[]> => {
  const newest = must(await world.process().summaries.latest('huyen', period)).version;
  return Array.from({ length: newest }, (_, index) => index + 1);
};

describe('a published version', () => {
  it('is made again byte for byte from the stored reports: every one of every month, whatever was corrected since', async () => {
    const world = await restatedWorld();

    const replayed: Record<string, unknown> = {};
    for (const period of months)
      for (const version of await versionsOf(world, period))
        replayed[`${period} ${version}`] = await world.replay(period, version);

    expect(replayed).toEqual({
      '2024-01 1': { same: true, months: 2 },
      '2024-01 2': { same: true, months: 2 },
      '2024-01 3': { same: true, months: 2 },
      '2024-02 1': { same: true, months: 4 },
      '2024-02 2': { same: true, months: 4 },
      '2024-02 3': { same: true, months: 4 },
      '2024-03 1': { same: true, months: 6 },
      '2024-03 2': { same: true, months: 6 },
      '2024-03 3': { same: true, months: 6 },
    });
  });

  it('is made from the bucket alone: the table’s slots, progress, acts and ledger are not asked', async () => {
    const world = await restatedWorld();
    const { months: monthState, ledger, acts } = world.cloud;
    monthState.slots.clear();
    monthState.progress.clear();
    monthState.heads.clear();
    ledger.entries.clear();
    acts.clear();

    expect(await world.replay('2024-03', 3)).toMatchObject({ same: true });
  });

  it('names the figure that differs first where a stored file is no longer what it was', async () => {
    const world = await restatedWorld();
    const stored = must(world.cloud.objects.versions.get('reports/xa-a/2024-01/xom-2/a.csv')?.[0]);
    stored.bytes = new TextEncoder().encode('5');

    const replayed = await world.replay('2024-03', 1);

    expect(replayed).toMatchObject({
      same: false,
      where: 'xa-a 2024-01',
      difference: { at: expect.stringMatching(/^\/progress\/tallies\/PT.02/) },
    });
    expect(await world.replay('2024-01', 1)).toMatchObject({ same: true });
  });

  it('names the slot whose file is judged otherwise now', async () => {
    const world = await restatedWorld();
    const stored = must(world.cloud.objects.versions.get('reports/xa-a/2024-02/xom-1/a.csv')?.[0]);
    stored.bytes = new TextEncoder().encode('bad');

    expect(await world.replay('2024-02', 1)).toMatchObject({
      same: false,
      where: 'xa-a 2024-02',
      difference: { at: '/inputs/slots/xom-1/accepted' },
    });
  });

  it('names the rules where others are given under the same name', async () => {
    const world = await restatedWorld();
    const lower = smallGiven.packs.map((pack) => ({
      ...pack,
      criteria: pack.criteria.map((criterion) => ({ ...criterion, number: criterion.number + 10 })),
    }));

    const replayed = await world.replay('2024-01', 1, { ...smallGiven, packs: lower });

    expect(replayed).toMatchObject({ same: false, difference: { at: '/progress/criteria/1' } });
  });

  it('is refused where an object of its chain is not what its name says', async () => {
    const world = await restatedWorld();
    const version = must(await world.version('2024-02', 1));
    const [ref] = (await readDetail(world.process(), version)).communes;
    const key = keyOfNode({ communeId: 'xa-a', period: '2024-02' }, must(ref).month);
    putObject(world.cloud.objects, key, { bytes: new TextEncoder().encode('{}') });

    await expect(world.replay('2024-02', 1)).rejects.toThrow('is not what its name says');
  });

  it('is undefined where there is none', async () => {
    const world = await restatedWorld();

    expect(await world.replay('2024-03', 9)).toBeUndefined();
  });
});

describe('the chain behind the versions', () => {
  it('shares the months that did not change between versions, and none is kept twice', async () => {
    const world = await restatedWorld();
    const kept = [...world.cloud.objects.versions].filter(([key]) => key.startsWith('progress/'));
    const nodesOf = (month: string) => kept.filter(([key]) => key.startsWith(`progress/${month}/`)).length;

    expect(kept.filter(([, versions]) => versions.length > 1)).toEqual([]);
    expect(nodesOf('xa-b/2024-01')).toBe(1);
    expect(nodesOf('xa-a/2024-01')).toBe(3);
  });

  it('is followed anew where the month before is not the one that the version rests on, though the month itself is', async () => {
    const world = await restatedWorld();
    const steps: string[] = [];
    const process = world.process((step) => void steps.push(step));
    const found = await findMonths(process, ['xa-a', 'xa-b'], '2024-02');
    const [first, second] = [must(found[0]), must(found[1])];
    const changed = { ...second, previous: { ...must(second.previous), verdicts: {} } };

    await sealMonths({ ...process, published: createPublished(process, 'huyen') }, [first, changed]);

    expect(steps.filter((step) => step === 'months.readMonth before')).toHaveLength(1);
  });

  it('is written for closed months only: a report of the open month keeps no object', async () => {
    const world = smallWorld();
    const steps: string[] = [];
    await world.send({ unitId: 'xom-2' });
    const before = world.cloud.objects.versions.size;
    const object = world.put();

    await world.process((step) => void steps.push(step)).ingest(object, { mayBeRepeat: false });

    expect(steps.filter((step) => step.endsWith('before'))).toHaveLength(6);
    expect(world.cloud.objects.versions.size).toBe(before + 1);
  });
});
