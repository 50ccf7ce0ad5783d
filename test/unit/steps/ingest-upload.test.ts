import { describe, expect, it } from 'vitest';
import { must } from '../../fixtures/reports/form-of.ts';
import { putObject } from '../../fakes/object-store.ts';
import { after, datesOf, smallWorld } from './world.ts';

const march = datesOf('2024-03');

/** The calls that change something, in their order. */
const writes = (steps: string[]) =>
  steps
    .filter((step) => /record|putProgress|publish|ledger\.put/.test(step))
    .map((step) => step.replace(' before', ''));

async function watched(
  act: (world: ReturnType<typeof smallWorld>) => ReturnType<ReturnType<typeof smallWorld>['put']>,
  mayBeRepeat = false,
) {
  const world = smallWorld();
  const object = act(world);
  const steps: string[] = [];
  const outcome = await world
    .process((step) => void (step.endsWith('before') && steps.push(step)))
    .ingest(object, { mayBeRepeat });
  return { world, object, outcome, steps: steps.map((step) => step.replace(' before', '')) };
}

describe('an upload that is accepted', () => {
  it('is written to slot, progress, bus and ledger, in this order', async () => {
    const { steps } = await watched((world) => world.put());

    expect(writes(steps)).toEqual([
      'months.recordAccepted',
      'months.putProgress',
      'months.putProgress',
      'months.putProgress',
      'bus.publish',
      'ledger.put',
    ]);
  });

  it('costs six calls once the month before is there', async () => {
    const world = smallWorld();
    await world.send({ unitId: 'xom-2' });
    const object = world.put();
    const steps: string[] = [];

    await world
      .process((step) => void (step.endsWith('before') && steps.push(step.replace(' before', ''))))
      .ingest(object, {
        mayBeRepeat: false,
      });

    expect(steps).toEqual([
      'objects.get',
      'months.recordAccepted',
      'months.readMonth',
      'months.putProgress',
      'bus.publish',
      'ledger.put',
    ]);
  });

  it('is told to whoever listens, with an id that another delivery would repeat', async () => {
    const { world, object } = await watched((made) => made.put());
    world.cloud.ledger.entries.clear();

    await world.ingest(object, true);

    const [first, second] = world.said();
    expect(first).toMatchObject({
      name: 'report-accepted',
      body: { version: 1, detail: { communeId: 'xa-a', period: '2024-03', unitId: 'xom-1', warnings: 0 } },
    });
    expect(second).toEqual(first);
  });

  it('is in the ledger with its report, its size and the hash of its bytes', async () => {
    const { world, outcome } = await watched((made) => made.put());

    const { entries } = await world.process().ledger.findUpload(outcome.uploadId);

    expect(entries).toMatchObject([
      {
        verdict: 'accepted',
        size: 1,
        // printf 7 | sha256sum
        sha256: '7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451',
        receivedAt: '2024-03-10T03:00:00.000Z',
        slot: { communeId: 'xa-a', period: '2024-03', unitId: 'xom-1' },
        report: { movements: { 'PT.02': 7 } },
        places: { 'PT.02': [{ line: 1, column: 1 }] },
      },
    ]);
  });
});

describe('a duplicate', () => {
  it('that may be one is looked up first, and stops there', async () => {
    const world = smallWorld();
    const { object } = await world.send();
    const steps: string[] = [];

    const outcome = await world.process((step) => void steps.push(step)).ingest(object, { mayBeRepeat: true });

    expect(outcome.verdict).toBe('repeat');
    expect(steps).toEqual(['ledger.has before', 'ledger.has after']);
  });

  it('that is taken for new stops when its slot write is refused, and says nothing again', async () => {
    const world = smallWorld();
    const { object } = await world.send();
    const before = await world.slot();

    const outcome = await world.ingest(object, false);

    expect(outcome.verdict).toBe('repeat');
    expect(world.said()).toHaveLength(1);
    expect(await world.slot()).toEqual(before);
  });

  it('that lies under no slot is told once too', async () => {
    const world = smallWorld();
    const { object } = await world.send({ communeId: 'xa-z' });

    await world.ingest(object, false);
    await world.ingest(object, true);

    expect(world.said()).toHaveLength(1);
  });

  it('of a delivery that died before its ledger entry goes the whole way again', async () => {
    const world = smallWorld();
    const object = world.put();
    const dying = world.process((step) => {
      if (step === 'ledger.put before') throw new Error('killed');
    });
    await expect(dying.ingest(object, { mayBeRepeat: false })).rejects.toThrow('killed');

    const outcome = await world.ingest(object, true);

    expect(outcome.verdict).toBe('accepted');
    expect(await world.process().ledger.has(object)).toBe(true);
    expect(new Set(world.said().map(({ body }) => body.id)).size).toBe(1);
  });

  it('of a delivery that died right after its slot write still makes the progress', async () => {
    const world = smallWorld();
    const object = world.put();
    const dying = world.process((step) => {
      if (step === 'months.recordAccepted after') throw new Error('killed');
    });
    await expect(dying.ingest(object, { mayBeRepeat: false })).rejects.toThrow('killed');

    await world.ingest(object, true);

    const [stored] = await world.process().months.findProgress([{ communeId: 'xa-a', period: '2024-03' }]);
    expect(stored?.progress.tallies['PT.02']?.month).toBe(7);
  });
});

describe('two uploads to one slot', () => {
  const early = '2024-03-10T01:00:00.000Z';
  const late = '2024-03-10T02:00:00.000Z';

  it('leave the newer one current when they come in order', async () => {
    const world = smallWorld();
    await world.send({ name: '1.csv', at: early, content: 1 });
    await world.send({ name: '2.csv', at: late, content: 2 });

    expect((await world.slot())?.accepted?.report.movements['PT.02']).toBe(2);
    expect((await world.slot())?.firstAccepted?.receivedAt).toBe(early);
  });

  it('keep the newer report when the older one arrives late, and know when the first came', async () => {
    const world = smallWorld();
    await world.send({ name: '2.csv', at: late, content: 2 });
    const { outcome } = await world.send({ name: '1.csv', at: early, content: 1 });

    const slot = must(await world.slot());

    expect(outcome.verdict).toBe('accepted');
    expect(slot.accepted).toMatchObject({ receivedAt: late, report: { movements: { 'PT.02': 2 } } });
    expect(slot.firstAccepted?.receivedAt).toBe(early);
    const [stored] = await world.process().months.findProgress([{ communeId: 'xa-a', period: '2024-03' }]);
    expect(stored?.progress.slots['xom-1']).toMatchObject({ receivedAt: late, firstReceivedAt: early });
  });

  it('keep the accepted one when a newer one is rejected', async () => {
    const world = smallWorld();
    await world.send({ name: '1.csv', at: early, content: 1 });
    await world.send({ name: '2.csv', at: late, content: 'bad' });

    expect(await world.slot()).toMatchObject({ accepted: { receivedAt: early }, rejected: { receivedAt: late } });
  });

  it('are two although they bear one name: each version is an upload', async () => {
    const world = smallWorld();
    await world.send({ at: early, content: 1 });
    await world.send({ at: late, content: 2 });

    expect(world.said()).toHaveLength(2);
    expect((await world.slot())?.accepted?.report.movements['PT.02']).toBe(2);
  });
});

describe('an upload that is not accepted', () => {
  it('is kept in its slot, told and recorded, in the same order', async () => {
    const { world, steps, outcome } = await watched((made) =>
      made.put({ content: 'bad', period: '2024-01', at: '2024-01-10T00:00:00.000Z' }),
    );

    expect(writes(steps).at(0)).toBe('months.recordNotAccepted');
    expect(writes(steps).slice(-2)).toEqual(['bus.publish', 'ledger.put']);
    expect(outcome).toMatchObject({ verdict: 'rejected', problems: 1 });
    expect(world.said()).toMatchObject([
      { name: 'report-rejected', body: { detail: { verdict: 'rejected', problems: 1, codes: ['not-a-number'] } } },
    ]);
  });

  it('that came after the lock is kept as late and is not counted', async () => {
    const world = smallWorld(after(march.locksAt, 60));

    const { outcome } = await world.send({ at: march.locksAt });

    expect(outcome.verdict).toBe('late');
    expect(await world.slot()).toMatchObject({ afterLock: { receivedAt: march.locksAt } });
    expect((await world.slot())?.accepted).toBeUndefined();
    expect(world.said()).toMatchObject([
      { body: { detail: { verdict: 'late', codes: ['after-lock'], unitId: 'xom-1' } } },
    ]);
  });

  it('under no slot changes no slot and no progress', async () => {
    const { world, steps } = await watched((made) => made.put({ unitId: 'xom-9' }));

    expect(writes(steps)).toEqual(['bus.publish', 'ledger.put']);
    expect(world.said()).toMatchObject([
      { body: { detail: { communeId: 'xa-a', unitId: 'xom-9', codes: ['no-such-unit'] } } },
    ]);
    expect(world.cloud.months.progress.size).toBe(0);
  });

  it('outside every prefix is told without a slot', async () => {
    const { world } = await watched((made) =>
      putObject(made.cloud.objects, 'linh tinh/ảnh.jpg', { bytes: new Uint8Array(3), lastModified: made.clock.now }),
    );

    expect(world.said()[0]?.body.detail).not.toHaveProperty('communeId');
    expect(world.said()).toMatchObject([{ body: { detail: { codes: ['no-slot'] } } }]);
  });

  it('because it is larger than is read is rejected, with its size and without a hash', async () => {
    const world = smallWorld();
    const key = 'reports/xa-a/2024-03/xom-1/big.xlsx';
    const object = putObject(world.cloud.objects, key, { bytes: new Uint8Array(1001), lastModified: world.clock.now });

    const outcome = await world.ingest(object);

    const { entries } = await world.process().ledger.findUpload(outcome.uploadId);
    expect(entries).toMatchObject([
      { verdict: 'rejected', size: 1001, sha256: '', problems: [{ code: 'file-too-large' }] },
    ]);
  });

  it('because its object is gone is told and recorded, and stops the queue no more', async () => {
    const world = smallWorld();
    const gone = { key: 'reports/xa-a/2024-03/xom-1/gone.csv', versionId: 'v9' };

    const outcome = await world.ingest(gone);

    expect(outcome).toMatchObject({ verdict: 'rejected', problems: 1 });
    expect(world.said()).toMatchObject([{ body: { detail: { unitId: 'xom-1', codes: ['object-gone'] } } }]);
    expect((await world.ingest(gone, true)).verdict).toBe('repeat');
  });
});

describe('a bus that does not take the event', () => {
  it('leaves no ledger entry, so that the next delivery tries again', async () => {
    const world = smallWorld();
    const object = world.put();
    world.cloud.bus.refuses = () => true;
    await expect(world.ingest(object)).rejects.toThrow('the bus did not take');

    world.cloud.bus.refuses = () => false;
    const outcome = await world.ingest(object, true);

    expect(outcome.verdict).toBe('accepted');
    expect(world.said()).toHaveLength(1);
  });
});

describe('a correction to an earlier month', () => {
  it('is carried into the later months, which nobody wrote to since', async () => {
    const world = smallWorld('2024-02-15T03:00:00.000Z');
    await world.send({ period: '2024-02', at: '2024-02-10T00:00:00.000Z', content: 5 });
    await world.send({ period: '2024-03', at: '2024-02-15T02:00:00.000Z', content: 3 });

    await world.send({ period: '2024-02', name: 'b.csv', at: '2024-02-15T02:30:00.000Z', content: 50 });

    const [stored] = await world.process().months.findProgress([{ communeId: 'xa-a', period: '2024-03' }]);
    expect(stored?.progress.tallies['PT.02']).toMatchObject({ month: 3, toDate: 53 });
  });
});
