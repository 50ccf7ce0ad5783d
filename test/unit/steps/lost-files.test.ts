import { describe, expect, it } from 'vitest';
import { after, datesOf, smallWorld } from './world.ts';

const { locksAt } = datesOf('2024-01');

/** January closed, and a day later two files that had come in time and that nobody has read. */
async function twoUnread() {
  const world = smallWorld('2024-01-10T03:00:00.000Z');
  await world.send({ period: '2024-01', content: 5 });
  world.clock.now = after(locksAt, 60);
  await world.process().close('huyen');
  const put = (unitId: string) => world.put({ period: '2024-01', unitId, content: 4, at: after(locksAt, -60) });
  const [first, second] = [put('xom-2'), put('van-phong')];
  world.clock.now = after(locksAt, 86_400);
  return { world, first, second };
}

const versions = async (world: ReturnType<typeof smallWorld>) => {
  const { summaries } = world.process();
  const found = [1, 2, 3].map((version) => summaries.version('huyen', '2024-01', version));
  return (await Promise.all(found)).flatMap((summary) => (summary ? [summary.proof] : []));
};
const all = { received: 3, accepted: 3, lost: 0, waiting: 0 };

describe('a restatement while other files lie unread', () => {
  it('waits for them: none says that a file is lost', async () => {
    const { world, first, second } = await twoUnread();

    await world.ingest(first, true);
    const between = await versions(world);
    await world.ingest(second, true);

    expect(between).toHaveLength(1);
    expect(await versions(world)).toMatchObject([{ received: 1 }, all]);
  });

  it('is made by the last of those that are read at once', async () => {
    const { world, first, second } = await twoUnread();
    const slowly = () => world.process(() => new Promise((go) => setImmediate(go)));

    await Promise.all([first, second].map((object) => slowly().ingest(object, { mayBeRepeat: true })));

    expect(await versions(world)).toMatchObject([{ received: 1 }, all]);
  });

  it('is made by the daily run where the reader of the last one died', async () => {
    const { world, first, second } = await twoUnread();
    await world.ingest(first, true);
    const dying = world.process((step) => {
      if (step === 'ledger.put after') throw new Error('killed');
    });
    await expect(dying.ingest(second, { mayBeRepeat: true })).rejects.toThrow('killed');

    await world.process().close('huyen');

    expect((await versions(world)).at(-1)).toMatchObject(all);
  });
});
