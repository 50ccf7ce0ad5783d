import { describe, expect, it } from 'vitest';
import { findKeptVersions, keptVersionKey, readKeptVersion } from '../../../shared/steps/publish-version.ts';
import { after, datesOf, smallWorld } from './world.ts';

const january = datesOf('2024-01');
const first = { districtId: 'huyen', period: '2024-01', version: 1 };

async function januaryToClose() {
  const world = smallWorld('2024-01-10T03:00:00.000Z');
  await world.send({ period: '2024-01', content: 5 });
  world.clock.now = after(january.locksAt, 60);
  return world;
}

describe('a published version', () => {
  it('is in the bucket, whole, as it is in the table', async () => {
    const world = await januaryToClose();

    await world.process().close('huyen', '2024-01');

    const { summaries, ...ports } = world.process();
    expect(await readKeptVersion(ports, first)).toEqual(await summaries.latest('huyen', '2024-01'));
  });

  it('is the one in the bucket, where its maker died before the table had it', async () => {
    const world = await januaryToClose();
    const dying = world.process((step) => {
      if (step === 'summaries.putVersion before') throw new Error('killed');
    });
    await expect(dying.close('huyen', '2024-01')).rejects.toThrow('killed');
    const kept = await readKeptVersion(world.process(), first);

    world.clock.now = after(january.locksAt, 7200);
    await world.process().close('huyen', '2024-01');

    expect(kept?.publishedAt).toBe(after(january.locksAt, 60));
    expect(await world.process().summaries.latest('huyen', '2024-01')).toEqual(kept);
  });

  it('that a late report overtook between bucket and table stands, and the next one has the report', async () => {
    const world = await januaryToClose();
    const dying = world.process((step) => {
      if (step === 'summaries.putVersion before') throw new Error('killed');
    });
    await expect(dying.close('huyen', '2024-01')).rejects.toThrow('killed');
    await world.send({ period: '2024-01', unitId: 'xom-2', content: 3, at: after(january.locksAt, -5) });

    await world.process().close('huyen', '2024-01');

    const versions = await findKeptVersions(world.process(), 'huyen');
    expect(versions.map(({ version, content }) => [version, content.totals.movements['PT.02']?.month])).toEqual([
      [1, 5],
      [2, 8],
    ]);
    expect(await world.process().summaries.latest('huyen', '2024-01')).toEqual(versions[1]);
  });

  it('has a key by which its versions sort', () => {
    expect(keptVersionKey({ ...first, version: 12 })).toBe('summaries/huyen/2024-01/version-0012.json');
  });
});
