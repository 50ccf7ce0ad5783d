import { describe, expect, it } from 'vitest';
import { must } from '../../fixtures/reports/form-of.ts';
import { after, datesOf, smallWorld } from './world.ts';

const january = datesOf('2024-01');
const march = datesOf('2024-03');
const closingJanuary = after(january.locksAt, 60);

/** January with one report of xa-a, a minute after its lock. */
async function januaryToClose() {
  const world = smallWorld('2024-01-10T03:00:00.000Z');
  await world.send({ period: '2024-01', content: 5 });
  world.clock.now = closingJanuary;
  return world;
}

const said = (world: ReturnType<typeof smallWorld>, name: string) =>
  world.said().filter((event) => event.name === name);
const latest = (world: ReturnType<typeof smallWorld>, period = '2024-01') =>
  world.process().summaries.latest('huyen', period);

describe('a close that is not due', () => {
  it('only sweeps: a second before the lock there is no mark and no version', async () => {
    const world = smallWorld('2024-01-10T03:00:00.000Z');
    world.put({ period: '2024-01' });
    world.clock.now = after(january.locksAt, -1);

    const swept = await world.process().close('huyen', '2024-01');

    expect(swept).toEqual([{ period: '2024-01', did: 'swept', repaired: 1 }]);
    expect(await latest(world)).toBeUndefined();
    expect(world.cloud.months.closed.size).toBe(0);
    expect((await world.slot({ period: '2024-01' }))?.accepted).toBeDefined();
  });

  it('goes over the months that have begun and over no other', async () => {
    const world = smallWorld(datesOf('2024-02').opensAt);

    const periods = (await world.process().close('huyen')).map(({ period, did }) => `${period} ${did}`);

    expect(periods).toEqual(['2024-01 swept', '2024-02 swept']);
  });

  it('does nothing for a district that nobody knows', async () => {
    expect(await smallWorld().process().close('khong-co')).toEqual([]);
  });
});

describe('a close', () => {
  it('is due at the lock, and makes version 1 and tells it', async () => {
    const world = await januaryToClose();
    world.clock.now = january.locksAt;

    const swept = await world.process().close('huyen', '2024-01');

    expect(swept).toEqual([{ period: '2024-01', did: 'closed', repaired: 0 }]);
    expect(await latest(world)).toMatchObject({
      version: 1,
      closedAt: january.locksAt,
      proof: { received: 1, accepted: 1, lost: 0 },
      content: { totals: { communes: 2, movements: { 'PT.02': { month: 5 } } } },
    });
    expect(said(world, 'district-summary-published')).toMatchObject([
      { body: { id: 'district-summary-published:huyen:2024-01:1', detail: { version: 1 } } },
    ]);
  });

  it('takes in what nobody had told of: a file whose event was lost is in version 1', async () => {
    const world = await januaryToClose();
    world.put({ period: '2024-01', unitId: 'xom-2', content: 3, at: after(january.locksAt, -60) });

    const swept = await world.process().close('huyen', '2024-01');

    expect(swept).toMatchObject([{ did: 'closed', repaired: 1 }]);
    expect(await latest(world)).toMatchObject({
      version: 1,
      content: { totals: { movements: { 'PT.02': { month: 8 } } } },
    });
  });

  it('marks every commune with the one instant on which the closes agree', async () => {
    const world = await januaryToClose();

    const dying = world.process((step) => {
      if (step === 'months.markClosed before') throw new Error('killed');
    });
    await expect(dying.close('huyen', '2024-01')).rejects.toThrow('killed');
    world.clock.now = after(closingJanuary, 3600);
    await world.process().close('huyen', '2024-01');

    expect([...world.cloud.months.closed.values()]).toEqual([closingJanuary, closingJanuary]);
  });

  it('made twice at once makes one version 1, told under one id', async () => {
    const world = await januaryToClose();
    const slowly = () => world.process(() => new Promise((resolve) => setImmediate(resolve)));

    await Promise.all([slowly().close('huyen', '2024-01'), slowly().close('huyen', '2024-01')]);

    expect(await latest(world)).toMatchObject({ version: 1 });
    const ids = new Set(said(world, 'district-summary-published').map(({ body }) => body.id));
    expect(ids).toEqual(new Set(['district-summary-published:huyen:2024-01:1']));
    expect(said(world, 'district-summary-restated')).toEqual([]);
  });

  it('made again weeks later adds and tells nothing', async () => {
    const world = await januaryToClose();
    await world.process().close('huyen', '2024-01');
    const before = { version: await latest(world), events: world.said().length };

    world.clock.now = after(closingJanuary, 40 * 86_400);
    await world.process().close('huyen', '2024-01');

    expect(await latest(world)).toEqual(before.version);
    expect(world.said()).toHaveLength(before.events);
  });

  it('that died between saying and noting says it again under the same id, and then no more', async () => {
    const world = await januaryToClose();
    const dying = world.process((step) => {
      if (step === 'summaries.markAnnounced before') throw new Error('killed');
    });
    await expect(dying.close('huyen', '2024-01')).rejects.toThrow('killed');

    await world.process().close('huyen', '2024-01');
    await world.process().close('huyen', '2024-01');

    const [first, second, ...more] = said(world, 'district-summary-published');
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(await latest(world)).toMatchObject({ version: 1 });
  });

  it.each([
    'summaries.markClosing after',
    'months.markClosed after',
    'objects.listVersions before',
    'months.putProgress after',
    'objects.putImmutable after',
    'summaries.putVersion before',
    'summaries.putVersion after',
    'bus.publish before',
  ])('that died at %s is finished by the next', async (where) => {
    const world = await januaryToClose();
    const dying = world.process((step) => {
      if (step === where) throw new Error('killed');
    });
    await expect(dying.close('huyen', '2024-01')).rejects.toThrow('killed');

    world.clock.now = after(closingJanuary, 900);
    await world.process().close('huyen', '2024-01');

    expect(await latest(world)).toMatchObject({ version: 1, closedAt: closingJanuary });
    expect(said(world, 'district-summary-published')).toHaveLength(1);
  });

  it('of all months that are due goes on to the last that has begun', async () => {
    const world = smallWorld(after(march.locksAt, 1));

    const swept = await world.process().close('huyen');

    expect(swept.map(({ period, did }) => `${period} ${did}`)).toEqual([
      '2024-01 closed',
      '2024-02 closed',
      '2024-03 closed',
    ]);
  });
});

describe('after the close', () => {
  async function januaryClosed() {
    const world = await januaryToClose();
    await world.process().close('huyen', '2024-01');
    return world;
  }
  const onTime = { period: '2024-01', unitId: 'xom-2', content: 3, at: after(january.locksAt, -5) } as const;

  it('a report that was on time and was read late makes version 2, which is told as restated', async () => {
    const world = await januaryClosed();

    await world.send(onTime);

    expect(await latest(world)).toMatchObject({
      version: 2,
      closedAt: closingJanuary,
      proof: { received: 2, accepted: 2, waiting: 0 },
      content: { totals: { movements: { 'PT.02': { month: 8 } } } },
    });
    expect(said(world, 'district-summary-restated').map(({ body }) => body.id)).toEqual([
      'district-summary-restated:huyen:2024-01:2',
    ]);
  });

  it('version 1 stays as it was', async () => {
    const world = await januaryClosed();
    const one = await latest(world);

    await world.send(onTime);

    expect(await world.process().summaries.version('huyen', '2024-01', 1)).toEqual(one);
  });

  it('a duplicate of such a report makes no version 3', async () => {
    const world = await januaryClosed();
    const { object } = await world.send(onTime);

    await world.ingest(object);
    await world.ingest(object, true);

    expect(await latest(world)).toMatchObject({ version: 2 });
  });

  it('a report that came after the lock changes nothing that was published', async () => {
    const world = await januaryClosed();

    await world.send({ ...onTime, at: closingJanuary });

    expect(await latest(world)).toMatchObject({ version: 1 });
  });

  it('a correction also restates the later closed months that carried the value forward', async () => {
    const world = await januaryClosed();
    world.clock.now = after(datesOf('2024-02').locksAt, 1);
    await world.process().close('huyen', '2024-02');

    await world.send(onTime);

    expect(await latest(world, '2024-02')).toMatchObject({
      version: 2,
      content: { totals: { movements: { 'PT.02': { month: 0, toDate: 8 } } } },
    });
  });

  it('the version names an object that holds the detail behind its figures', async () => {
    const world = await januaryClosed();
    const { detailKey, content } = must(await latest(world));

    const [version] = world.cloud.objects.versions.get(detailKey) ?? [];

    const detail: unknown = JSON.parse(new TextDecoder().decode(must(version).bytes));
    expect(detailKey).toMatch(/^summaries\/huyen\/2024-01\/[0-9a-f]{64}\.json$/);
    expect(detail).toMatchObject({ content, communes: [{ communeId: 'xa-a' }, { communeId: 'xa-b' }] });
  });
});

describe('before the close', () => {
  it('no summary is reconciled into a version, though the month is marked', async () => {
    const world = smallWorld('2024-01-10T03:00:00.000Z');
    await world.process().summaries.markClosing('huyen', '2024-01', closingJanuary);

    await world.process().reconcileSummary('huyen', '2024-01');

    expect(await latest(world)).toBeUndefined();
  });

  it('nothing is published of a month without the mark, not even by a close', async () => {
    const world = smallWorld();

    await world.process().reconcileSummary('huyen', '2024-01', { publishFirst: true });

    expect(await latest(world)).toBeUndefined();
    expect(world.said()).toEqual([]);
  });

  it('a report that lands makes no version', async () => {
    const world = smallWorld();

    await world.send();

    expect(await latest(world, '2024-03')).toBeUndefined();
  });
});
