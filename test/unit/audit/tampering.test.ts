import { describe, expect, it } from 'vitest';
import { blockKey, hashOfBlock } from '../../../shared/domain/audit/block.ts';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { makeRecord } from '../../../shared/domain/audit/record.ts';
import { keyOfAct } from '../../../shared/domain/acts/act-id.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { keptVersionKey } from '../../../shared/steps/publish-version.ts';
import { putObject } from '../../fakes/object-store.ts';
import { stored } from '../../fakes/stored.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { auditWorld } from './audit-world.ts';

/** Commune `xa-a` with three blocks: a report and an act, a report, a rejected one; and January published. */
async function sealedWorld() {
  const world = auditWorld();
  await world.send({ period: '2024-01', content: 5 });
  const act = await world.record({ kind: 'excuse', unitId: 'xom-2', reason: 'lũ' });
  await world.seal();
  await world.send({ period: '2024-01', name: 'b.csv', content: 6 });
  await world.seal();
  await world.send({ period: '2024-01', name: 'c.csv', content: 'bad' });
  await world.seal();
  world.clock.now = '2024-01-20T00:00:00.000Z';
  await world.close();
  await world.seal();
  return { ...world, act };
}

type World = Awaited<ReturnType<typeof sealedWorld>>;
const recordOf = (world: Pick<World, 'block'>, n: number, what: string) =>
  must(world.block('xa-a', n).records.find((record) => record.what === what));

describe('an audit of a chain', () => {
  it('finds nothing where nothing was done to it', async () => {
    const world = await sealedWorld();

    expect(await world.audit('xa-a')).toMatchObject({ blocks: 3, records: 4, fault: null, unsealed: 0 });
    expect(await world.audit('huyen')).toMatchObject({ blocks: 1, records: 1, fault: null, unsealed: 0 });
    expect(await world.audit('xa-b')).toMatchObject({ blocks: 0, head: null, fault: null, unsealed: 0 });
  });

  it('says how much waits to be sealed', async () => {
    const world = await sealedWorld();
    await world.send({ period: '2024-01', name: 'd.csv', at: '2024-01-11T00:00:00.000Z' });

    expect(await world.audit('xa-a')).toMatchObject({ fault: null, unsealed: 1 });
  });

  it('names the block and the record in which a byte was changed', async () => {
    const world = await sealedWorld();
    const { id } = recordOf(world, 2, 'upload');
    world.rewriteBlock('xa-a', 2, (text) => text.replace('"bytes":1', '"bytes":2'));

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 2, code: 'record-altered', recordId: id });
  });

  it.each([
    ['a blank', (text: string) => text.replace('{', '{ ')],
    ['a broken brace', (text: string) => text.slice(1)],
    ['the time of sealing', (text: string) => text.replace(/"sealedAt":"2024/, '"sealedAt":"2023')],
    ['the index', (text: string) => text.replace(/"blocks":\[1,2\]/, '"blocks":[2]')],
    ['its own hash', (text: string) => text.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000')],
  ])('names the block in which %s was changed', async (_what, change) => {
    const world = await sealedWorld();
    world.rewriteBlock('xa-a', 2, change);

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 2, code: 'block-altered' });
  });

  it('names a block that is gone', async () => {
    const world = await sealedWorld();
    world.cloud.objects.versions.delete(blockKey('xa-a', 2));

    expect((await world.audit('xa-a')).fault).toEqual({ n: 2, code: 'block-missing', differs: [] });
  });

  it('names a block that was written again, whatever it says now', async () => {
    const world = await sealedWorld();
    putObject(world.cloud.objects, blockKey('xa-a', 2), { bytes: new TextEncoder().encode(world.textOf('xa-a', 2)) });

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 2, code: 'block-overwritten' });
  });

  it('names the first of two blocks that changed places', async () => {
    const world = await sealedWorld();
    const [two, three] = [world.textOf('xa-a', 2), world.textOf('xa-a', 3)];
    world.rewriteBlock('xa-a', 2, () => three);
    world.rewriteBlock('xa-a', 3, () => two);

    expect((await world.audit('xa-a')).fault).toEqual({ n: 2, code: 'out-of-place', differs: ['n: 2, not 3'] });
  });

  it('names a forged record that is whole in itself by its source, and which field differs', async () => {
    const world = await sealedWorld();
    const { id } = recordOf(world, 3, 'upload');
    forge(world, 3, { verdict: 'accepted' });

    expect((await world.audit('xa-a')).fault).toEqual({
      n: 3,
      code: 'source-differs',
      recordId: id,
      differs: ['after.verdict: accepted, not rejected'],
    });
  });

  it('names the block after one that was forged with all its hashes, even where the source was forged too', async () => {
    const world = await sealedWorld();
    forge(world, 2, { problems: 7 });
    changeLedger(world, 'b.csv', { problems: Array.from({ length: 7 }) });

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 3, code: 'link' });
  });

  it('names a record that was sealed twice', async () => {
    const world = await sealedWorld();
    const block = world.block('xa-a', 3);
    const { hash: _hash, ...twice } = { ...block, records: [...world.block('xa-a', 2).records, ...block.records] };
    world.rewriteBlock('xa-a', 3, () => canonicalJson({ ...twice, hash: hashOfBlock(twice) }));

    const { id } = recordOf(world, 2, 'upload');
    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 3, code: 'record-twice', recordId: id });
  });

  it('names the record that stands before one of an earlier time', async () => {
    const world = await sealedWorld();
    const { hash: _hash, ...block } = world.block('xa-a', 1);
    const turned = { ...block, records: block.records.toReversed() };
    world.rewriteBlock('xa-a', 1, () => canonicalJson({ ...turned, hash: hashOfBlock(turned) }));

    const recordId = turned.records[1]?.id;
    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 1, code: 'records-out-of-order', recordId });
  });

  it('names the block from which a record was taken out', async () => {
    const world = await sealedWorld();
    const { hash: _hash, ...less } = { ...world.block('xa-a', 1), records: world.block('xa-a', 1).records.slice(1) };
    world.rewriteBlock('xa-a', 1, () => canonicalJson({ ...less, hash: hashOfBlock(less) }));

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 1, code: 'index' });
  });

  it('names the record of a ledger item that was changed', async () => {
    const world = await sealedWorld();
    changeLedger(world, 'b.csv', { verdict: 'rejected' });

    expect((await world.audit('xa-a')).fault).toEqual({
      n: 2,
      code: 'source-differs',
      recordId: recordOf(world, 2, 'upload').id,
      differs: ['after.verdict: accepted, not rejected'],
    });
  });

  it('names the record of a report of which one figure was changed in the table', async () => {
    const world = await sealedWorld();
    changeLedger(world, 'b.csv', { report: { movements: { 'PT.02': 999 } } });

    expect((await world.audit('xa-a')).fault).toMatchObject({
      n: 2,
      recordId: recordOf(world, 2, 'upload').id,
      differs: [expect.stringContaining('after.report')],
    });
  });

  it('names the record of a ledger item that is gone', async () => {
    const world = await sealedWorld();
    for (const [uploadId, versions] of world.cloud.ledger.entries)
      if ([...versions.keys()].some((key) => key.includes('b.csv'))) world.cloud.ledger.entries.delete(uploadId);

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 2, code: 'source-missing' });
  });

  it('names the record of a file that is no longer the one that was judged', async () => {
    const world = await sealedWorld();
    world.rewrite('reports/xa-a/2024-01/xom-1/b.csv', '60');

    expect((await world.audit('xa-a')).fault).toMatchObject({
      n: 2,
      recordId: recordOf(world, 2, 'upload').id,
      differs: [expect.stringContaining('after.sha256')],
    });
  });

  it('names the record of an act of which a word was changed in the bucket', async () => {
    const world = await sealedWorld();
    const { storedAt: _told, ...act } = world.act;
    world.rewrite(keyOfAct(act), canonicalJson({ ...act, reason: 'không rõ' }));

    expect((await world.audit('xa-a')).fault).toMatchObject({
      n: 1,
      recordId: recordOf(world, 1, 'excuse').id,
      differs: [expect.stringContaining('after.content')],
    });
  });

  it('names the record of an act that was changed in the table alone', async () => {
    const world = await sealedWorld();
    must(world.cloud.acts.get('xa-a 2024-01')).set(world.act.id, stored({ ...world.act, by: 'deputy@xa-a' }));

    expect((await world.audit('xa-a')).fault).toMatchObject({
      n: 1,
      recordId: recordOf(world, 1, 'excuse').id,
      differs: [expect.stringContaining('after.content'), 'who: officer@xa-a, not deputy@xa-a'],
    });
  });

  it.each([
    ['is another file now', 'another', /is another file/],
    ['is gone', undefined, /is not there/],
  ])('names the record of an act whose file %s', async (_what, text, words) => {
    const world = auditWorld();
    const key = 'evidence/xa-a/2024-01/0190a5e0-1234-7abc-8def-0123456789ab.pdf';
    const { versionId } = putObject(world.cloud.objects, key, { bytes: new TextEncoder().encode('%PDF') });
    const paper = { kind: 'evidence', indicator: '2.1', number: '1', date: '2024-01-02', summary: 'x' } as const;
    await world.record({ ...paper, file: { key, versionId, sha256: sha256('%PDF') } });
    await world.seal();
    const before = await world.audit('xa-a');
    if (text === undefined) world.cloud.objects.versions.delete(key);
    else world.rewrite(key, text);

    const { fault } = await world.audit('xa-a');

    expect(before.fault).toBeNull();
    expect(fault).toMatchObject({ n: 1, code: 'behind-source', recordId: recordOf(world, 1, 'evidence').id });
    expect(fault?.differs[0]).toMatch(words);
  });

  it('names the record of a published version that was changed in the bucket, or is not there', async () => {
    const world = await sealedWorld();
    const key = keptVersionKey({ districtId: 'huyen', period: '2024-01', version: 1 });
    const text = new TextDecoder().decode(must(must(world.cloud.objects.versions.get(key))[0]).bytes);

    world.rewrite(key, text.replace('"name":"xa-a"', '"name":"xa-x"'));
    const changed = await world.audit('huyen');
    world.cloud.objects.versions.delete(key);
    const gone = await world.audit('huyen');

    const recordId = 'summary:huyen:2024-01:0001';
    expect(changed.fault).toMatchObject({ n: 1, code: 'source-differs', recordId });
    expect(gone.fault).toMatchObject({ n: 1, code: 'source-missing', recordId });
  });
});

describe('an audit of where a chain ends', () => {
  it('names the first of the blocks that were cut off', async () => {
    const world = await sealedWorld();
    world.cloud.objects.versions.delete(blockKey('xa-a', 2));
    world.cloud.objects.versions.delete(blockKey('xa-a', 3));

    const audited = await world.audit('xa-a');

    expect(audited).toMatchObject({ blocks: 1, unsealed: null, fault: { n: 2, code: 'end-missing' } });
    expect(audited.fault?.differs[0]).toBe('blocks: 3, not 1');
  });

  it('says that a chain is gone of which nothing is left', async () => {
    const world = await sealedWorld();
    world.cloud.objects.versions.delete(blockKey('huyen', 1));

    expect((await world.audit('huyen')).fault).toMatchObject({ n: 1, code: 'end-missing' });
  });

  it('names the block from which the end was cut off and sealed anew', async () => {
    const world = await sealedWorld();
    const noted = must(world.cloud.ends.get('xa-a'));
    world.cloud.ends.delete('xa-a');
    for (const n of [2, 3]) world.cloud.objects.versions.delete(blockKey('xa-a', n));
    world.clock.now = '2024-01-21T00:00:00.000Z';
    for (const name of ['x.csv', 'y.csv']) {
      await world.send({ period: '2024-02', name });
      await world.seal();
    }
    world.cloud.ends.set('xa-a', noted);

    expect((await world.audit('xa-a')).fault).toMatchObject({ n: 3, code: 'end-differs' });
  });

  it('is not sealed over: the sealer fails where the end is gone, and seals the other chains', async () => {
    const world = await sealedWorld();
    world.cloud.objects.versions.delete(blockKey('xa-a', 3));
    await world.send({ communeId: 'xa-b', period: '2024-02' });

    await expect(world.seal()).rejects.toThrow('audit/xa-a/000003.json is not the block that was sealed');

    expect(world.block('xa-b', 1).records).toHaveLength(1);
    expect(world.cloud.objects.versions.has(blockKey('xa-a', 3))).toBe(false);
  });

  it('knows the end again after the next sealing where its sealer died before it was noted', async () => {
    const world = auditWorld();
    await world.send({ period: '2024-01' });
    const dying = world.seal((step) => {
      if (step === 'ends.note before') throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    await world.seal();
    world.cloud.objects.versions.delete(blockKey('xa-a', 1));

    expect((await world.audit('xa-a')).fault).toMatchObject({ code: 'end-missing' });
  });
});

describe('an audit of what a published version rests on', () => {
  it.each([
    ['the detail of a version', /^summaries\/huyen\/2024-01\/[0-9a-f]{64}/],
    ['a commune’s month', /^progress\/xa-a\/2024-01\//],
    ['another commune’s month', /^progress\/xa-b\/2024-01\//],
  ])('names %s that was changed, or is gone', async (_what, named) => {
    const world = await sealedWorld();
    world.clock.now = '2024-02-20T00:00:00.000Z';
    await world.close();
    await world.seal();
    const key = must([...world.cloud.objects.versions.keys()].find((each) => named.test(each)));
    const text = new TextDecoder().decode(must(must(world.cloud.objects.versions.get(key))[0]).bytes);

    world.rewrite(key, text.replace('"period":"2024-01"', '"period":"2024-02"'));
    const changed = await world.audit('huyen');
    world.cloud.objects.versions.delete(key);
    const gone = await world.audit('huyen');

    const recordId = 'summary:huyen:2024-01:0001';
    expect(changed.fault).toEqual({
      n: 1,
      code: 'behind-source',
      recordId,
      differs: [`${key} is not what its name says`],
    });
    expect(gone.fault).toMatchObject({ n: 1, recordId, differs: [`${key} is not there`] });
  });

  it('names a month before the first that a version shows, by the version that was first to rest on it', async () => {
    const world = await sealedWorld();
    world.clock.now = '2024-02-20T00:00:00.000Z';
    await world.close();
    await world.seal();
    await world.send({ period: '2024-03' });
    world.clock.now = '2024-03-25T00:00:00.000Z';
    await world.close();
    await world.seal();
    const key = must(
      [...world.cloud.objects.versions.keys()].find((each) => each.startsWith('progress/xa-a/2024-02/')),
    );
    world.rewrite(key, '{}');

    expect((await world.audit('huyen')).fault).toMatchObject({ n: 2, recordId: 'summary:huyen:2024-02:0001' });
  });
});

/** Changes the upload's record and every hash that would give it away within the block. */
function forge(world: World, n: number, after: Record<string, string | number>): void {
  const { hash: _hash, ...block } = world.block('xa-a', n);
  const records = block.records.map(({ hash: _own, ...record }) =>
    record.what === 'upload' ? makeRecord({ ...record, after: { ...record.after, ...after } }) : makeRecord(record),
  );
  const forged = { ...block, records };
  world.rewriteBlock('xa-a', n, () => canonicalJson({ ...forged, hash: hashOfBlock(forged) }));
}

function changeLedger(world: World, name: string, change: object): void {
  for (const versions of world.cloud.ledger.entries.values())
    for (const [key, entry] of versions)
      if (key.includes(name)) versions.set(key, stored({ ...entry.copy(), ...change }));
}
