import { describe, expect, it } from 'vitest';
import { createGetPublicProgress } from '../../../functions/get-public-progress/get-public-progress.ts';
import { publicContracts } from '../../../shared/api/public-contracts.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const january = datesOf('2024-01');

async function desk(now = '2024-01-10T03:00:00.000Z') {
  const world = smallWorld(now);
  const ask = (communeId = 'xa-a') => createGetPublicProgress(world.process())(communeId);
  const close = async () => {
    world.clock.now = after(january.locksAt, 60);
    await world.process().close('huyen', '2024-01');
  };
  await world.send({ period: '2024-01', content: 5 });
  return { world, ask, close };
}

describe('what anybody may see of a commune’s progress', () => {
  it('is before the first close only the open month, and that is marked as provisional', async () => {
    const { ask } = await desk();

    const { official, provisional } = await ask();

    expect(official).toBeNull();
    expect(provisional).toMatchObject({
      period: '2024-01',
      status: 'provisional',
      version: 0,
      publishedAt: null,
      reports: { received: 1 },
      movements: [{ code: 'PT.02', measures: 'increment', month: 5, toDate: 5 }],
    });
  });

  it('is after a close the published month, and beside it the next one', async () => {
    const { ask, close } = await desk();
    await close();

    const { official, provisional } = await ask();

    expect(official).toMatchObject({ period: '2024-01', status: 'official', version: 1 });
    expect(official?.publishedAt).not.toBeNull();
    expect(provisional).toMatchObject({ period: '2024-02', status: 'provisional' });
  });

  it('says of a corrected month that it is restated', async () => {
    const { world, ask, close } = await desk();
    await close();
    world.clock.now = after(january.locksAt, 3600);
    await world.send({ period: '2024-01', unitId: 'xom-2', content: 3, at: after(january.locksAt, -9) });

    expect((await ask()).official).toMatchObject({ status: 'restated', version: 2, movements: [{ month: 8 }] });
  });

  it('tells of no change while a month is provisional', async () => {
    const { ask } = await desk();

    expect((await ask()).provisional?.criteria.every(({ change }) => change === null)).toBe(true);
  });

  it('names nobody, no unit, and nothing that a unit wrote', async () => {
    const { ask, close } = await desk();
    await close();
    const units =
      smallGiven.registers[0]?.units.filter(({ kind }) => ['hamlet', 'school', 'station', 'office'].includes(kind)) ??
      [];

    const text = JSON.stringify(await ask());

    expect(units.length).toBeGreaterThan(0);
    for (const { id, name } of units) {
      expect(text).not.toContain(`"${id}"`);
      expect(text).not.toContain(name.vi);
    }
  });

  it('is all in its contract', async () => {
    const { ask, close } = await desk();
    await close();

    const answer = await ask();

    expect(publicContracts['get-public-progress'].output.parse(answer)).toEqual(answer);
  });

  it('is not there for a commune that is not', async () => {
    const { ask } = await desk();

    await expect(ask('xa-khac')).rejects.toMatchObject({ code: 'no-such-commune' });
  });
});
