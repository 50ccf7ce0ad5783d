import { describe, expect, it } from 'vitest';
import { auditWorld } from './audit-world.ts';

const hourLater = (world: ReturnType<typeof auditWorld>) => {
  world.clock.now = new Date(Date.parse(world.clock.now) + 3_600_000).toISOString();
};
const ids = (world: ReturnType<typeof auditWorld>, scope: string, n: number) =>
  world.block(scope, n).records.map(({ id }) => id.split(':').slice(0, 2).join(':'));

describe('sealing', () => {
  it('puts every record of a commune into block 1, in order of time, and binds block 2 to it', async () => {
    const world = auditWorld();
    await world.record({ kind: 'excuse', unitId: 'xom-2', reason: 'lũ' });
    await world.send({ period: '2024-01', at: '2024-01-09T03:00:00.000Z' });
    await world.send({ period: '2024-01', unitId: 'xom-2', content: 'bad' });

    await world.seal();
    hourLater(world);
    await world.send({ period: '2024-01', name: 'b.csv' });
    await world.seal();

    const [one, two] = [world.block('xa-a', 1), world.block('xa-a', 2)];
    expect(one.records.map(({ what, after }) => after['verdict'] ?? what)).toEqual(['accepted', 'excuse', 'rejected']);
    expect(one.previousHash).toBeNull();
    expect(two).toMatchObject({ n: 2, previousHash: one.hash, sealedAt: world.clock.now });
    expect(two.records).toHaveLength(1);
    expect(two.sealed['2024-01']).toMatchObject({ records: 4, blocks: [1, 2] });
  });

  it('seals in the district’s own chain what was published and what was delivered', async () => {
    const world = auditWorld();
    world.clock.now = '2024-03-20T00:00:00.000Z';
    await world.close();
    await world.mailing().deliver(await world.latest());

    await world.seal();

    const { records } = world.block('huyen', 1);
    expect(records.map(({ what }) => what).toSorted()).toEqual(['close', 'close', 'close', 'deliver', 'deliver']);
    expect(records.find(({ id }) => id === 'summary:huyen:2024-03:0001')).toMatchObject({
      who: 'he-thong',
      before: null,
      after: { version: 1, received: 0, lost: 0 },
    });
  });

  it('adds nothing where nothing is new, and reads no block but the last', async () => {
    const world = auditWorld();
    for (const name of ['a.csv', 'b.csv', 'c.csv']) {
      await world.send({ period: '2024-01', name });
      await world.seal();
    }
    const asked: string[] = [];

    const sealed = await world.seal((step) => void asked.push(step));

    expect(sealed.map(({ scope, blocks }) => [scope, blocks])).toEqual([
      ['xa-a', 0],
      ['xa-b', 0],
      ['huyen', 0],
    ]);
    expect(asked.filter((step) => step === 'objects.get before')).toHaveLength(1);
    expect(asked.filter((step) => step === 'objects.putOnce before')).toEqual([]);
  });

  it('reads, where a month has news, only the blocks that hold that month', async () => {
    const world = auditWorld();
    for (const name of ['a.csv', 'b.csv', 'c.csv']) {
      await world.send({ period: '2024-01', name });
      await world.seal();
    }
    world.clock.now = '2024-02-10T03:00:00.000Z';
    await world.send({ period: '2024-02' });
    const asked: string[] = [];

    await world.seal((step) => void asked.push(step));

    // The head, and once more after the new block.
    expect(asked.filter((step) => step === 'objects.get before')).toHaveLength(2);
    expect(world.block('xa-a', 4).sealed).toMatchObject({ '2024-01': { records: 3 }, '2024-02': { records: 1 } });
  });

  it('takes a record that becomes visible late, a month after its time, into the next block', async () => {
    const world = auditWorld();
    const left = world.put({ period: '2024-01', name: 'left.csv' });
    await world.send({ period: '2024-01' });
    await world.seal();

    world.clock.now = '2024-02-14T03:00:00.000Z';
    await world.ingest(left, true);
    await world.seal();

    expect(world.block('xa-a', 2).records).toMatchObject([{ at: '2024-01-10T03:00:00.000Z', what: 'upload' }]);
    expect(await world.audit('xa-a')).toMatchObject({ fault: null, unsealed: 0 });
  });

  it('makes one chain where two seal at once', async () => {
    const world = auditWorld();
    for (const name of ['a.csv', 'b.csv']) await world.send({ period: '2024-01', name });
    const slowly = () => world.seal(() => new Promise((go) => setImmediate(go)));

    const [one, other] = await Promise.all([slowly(), slowly()]);

    expect([...one, ...other].map(({ records }) => records).reduce((sum, count) => sum + count)).toBe(2);
    expect(await world.audit('xa-a')).toMatchObject({ blocks: 1, records: 2, fault: null, unsealed: 0 });
  });

  it.each([
    'objects.listVersions before',
    'ledger.findEntries after',
    'objects.putOnce before',
    'objects.putOnce after',
  ])('that died at %s is finished by the next, and nothing is sealed twice', async (where) => {
    const world = auditWorld();
    await world.send({ period: '2024-01' });
    const dying = world.seal((step) => {
      if (step === where) throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');

    await world.seal();

    expect(await world.audit('xa-a')).toMatchObject({ records: 1, fault: null, unsealed: 0 });
  });

  it('makes blocks of at most 200 records', async () => {
    const world = auditWorld();
    for (let index = 0; index < 201; index += 1) await world.send({ period: '2024-01', name: `${index}.csv` });

    const [sealed] = await world.seal();

    expect(sealed).toMatchObject({ scope: 'xa-a', blocks: 2, records: 201 });
    expect([ids(world, 'xa-a', 1).length, ids(world, 'xa-a', 2).length]).toEqual([200, 1]);
    expect(await world.audit('xa-a')).toMatchObject({ fault: null, records: 201, unsealed: 0 });
  });

  it('refuses to seal on top of a block that was changed, and seals the other chains', async () => {
    const world = auditWorld();
    await world.send({ period: '2024-01' });
    await world.seal();
    world.rewriteBlock('xa-a', 1, (text) => text.replace('accepted', 'rejected'));
    await world.send({ communeId: 'xa-b', period: '2024-01' });
    await world.send({ period: '2024-01', name: 'b.csv' });

    await expect(world.seal()).rejects.toThrow('audit/xa-a/000001.json');

    expect(world.block('xa-b', 1).records).toHaveLength(1);
    expect(world.cloud.objects.versions.has('audit/xa-a/000002.json')).toBe(false);
  });
});
