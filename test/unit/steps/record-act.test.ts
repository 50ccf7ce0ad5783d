import { describe, expect, it } from 'vitest';
import { actIdOf, keyOfAct } from '../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { findMonths } from '../../../shared/steps/find-months.ts';
import { createNoteAct } from '../../../shared/steps/record-act.ts';
import { putObject } from '../../fakes/object-store.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { after, datesOf, smallWorld } from './world.ts';

const march = { communeId: 'xa-a', period: '2024-03' };
type World = ReturnType<typeof smallWorld>;

function actOf(world: World, content: ActContent, by = 'officer@xa-a'): Act {
  const draft = { ...march, at: world.clock.now, by, ...content };
  return { ...draft, id: actIdOf(draft, undefined) };
}

const excuse: ActContent = { kind: 'excuse', unitId: 'xom-2', reason: 'Lũ' };
const sections: ActContent = { kind: 'sections', leadership: 'Họp giao ban', proposals: '' };
const keptKeys = (world: World) => [...world.cloud.objects.versions.keys()].filter((key) => key.startsWith('acts/'));
const progressOf = async (world: World) => must((await findMonths(world.process(), ['xa-a'], '2024-03'))[0]).progress;
const dying = (world: World, at: string) =>
  world.process((step) => {
    if (step === at) throw new Error('killed');
  });

describe('an act that is recorded', () => {
  it('is an object in the bucket, in the month’s head and in the table, and has its effect', async () => {
    const world = smallWorld();
    const act = actOf(world, excuse);

    const recorded = await world.process().recordAct(act);

    const { head } = await world.process().months.readMonth('xa-a', { period: '2024-03', previous: '2024-02' });
    expect(recorded).toEqual({ ...act, storedAt: world.clock.now });
    expect(keptKeys(world)).toEqual([keyOfAct(act)]);
    expect(await world.process().acts.find(march)).toEqual([recorded]);
    expect(head.acts).toEqual([{ id: act.id, at: act.at, by: act.by, kind: 'excuse', unitId: 'xom-2' }]);
    expect((await progressOf(world)).slots['xom-2']).toEqual({ excused: true });
  });

  it('a second time, an hour later, is the first: its time stands', async () => {
    const world = smallWorld();
    const first = await world.process().recordAct(actOf(world, excuse));
    world.clock.now = after(world.clock.now, 3600);

    const again = await world.process().recordAct(actOf(world, excuse));

    expect(again).toEqual(first);
    expect(await world.process().acts.find(march)).toEqual([first]);
    expect(must(world.cloud.objects.versions.get(keyOfAct(first)))).toHaveLength(1);
  });

  it('changes later months too, which carry what it changed', async () => {
    const world = smallWorld('2024-02-10T03:00:00.000Z');
    const { object } = await world.send({ period: '2024-02', content: 7 });
    world.clock.now = '2024-03-10T03:00:00.000Z';
    await world.send({ unitId: 'xom-2', content: 5 });
    const content = {
      kind: 'return',
      unitId: 'xom-1',
      uploadId: world.uploadId(object),
      receivedAt: object.lastModified,
      comment: 'sai',
    } as const;
    const draft = { ...march, period: '2024-02', at: world.clock.now, by: 'officer@xa-a', ...content };

    await world.process().recordAct({ ...draft, id: actIdOf(draft, undefined) });

    expect((await progressOf(world)).tallies['PT.02']).toMatchObject({ month: 5, toDate: 5 });
  });

  it('on which no figure depends leaves the month’s head alone', async () => {
    const world = smallWorld();

    await createNoteAct(world.process())(actOf(world, sections));
    await world.process().recordAct(actOf(world, { ...sections, proposals: 'Hỗ trợ xi măng' }));

    expect(world.cloud.months.heads.size).toBe(0);
    expect(await world.process().acts.find(march)).toHaveLength(2);
  });

  it('reaches no ingestion: its object lies beside the reports', async () => {
    const world = smallWorld();
    await world.process().recordAct(actOf(world, excuse));

    expect(await world.process().objects.listVersions('reports/')).toEqual([]);
  });
});

describe('a death while an act is recorded', () => {
  it.each([
    'objects.putOnce after',
    'months.appendAct before',
    'months.appendAct after',
    'months.readMonth before',
    'months.putProgress after',
    'acts.put before',
  ])('at %s is repaired by the daily sweep', async (step) => {
    const world = smallWorld();
    const act = actOf(world, excuse);
    await expect(dying(world, step).recordAct(act)).rejects.toThrow('killed');
    world.clock.now = after(world.clock.now, 86_400);

    const swept = await world.process().close('huyen', '2024-03');

    expect(swept).toMatchObject([{ repaired: 1 }]);
    expect((await progressOf(world)).slots['xom-2']).toEqual({ excused: true });
    expect(await world.process().acts.find(march)).toMatchObject([{ id: act.id, at: act.at }]);
    expect(await world.process().close('huyen', '2024-03')).toMatchObject([{ repaired: 0 }]);
  });

  it('before the bucket has it leaves nothing, as if it had not been asked for', async () => {
    const world = smallWorld();
    await expect(dying(world, 'objects.putOnce before').recordAct(actOf(world, excuse))).rejects.toThrow('killed');

    expect(await world.process().close('huyen', '2024-03')).toMatchObject([{ repaired: 0 }]);
    expect(keptKeys(world)).toEqual([]);
  });

  it('is repaired by asking again, with the time of the first', async () => {
    const world = smallWorld();
    const act = actOf(world, excuse);
    await expect(dying(world, 'months.appendAct before').recordAct(act)).rejects.toThrow('killed');
    world.clock.now = after(world.clock.now, 60);

    const recorded = await world.process().recordAct(actOf(world, excuse));

    expect(recorded.at).toBe(act.at);
  });

  it('before the close is in version 1, found by its sweep', async () => {
    const world = smallWorld();
    await expect(dying(world, 'months.appendAct before').recordAct(actOf(world, excuse))).rejects.toThrow('killed');
    world.clock.now = after(datesOf('2024-03').locksAt, 60);

    await world.process().close('huyen', '2024-03');

    const latest = await world.process().summaries.latest('huyen', '2024-03');
    expect(latest).toMatchObject({ version: 1, content: { completeness: { owed: 4, excused: 1, missing: 3 } } });
  });
});

describe('what an operator put among the acts', () => {
  const put = (world: World, key: string, content: unknown) =>
    putObject(world.cloud.objects, key, { bytes: new TextEncoder().encode(JSON.stringify(content)) });

  it.each([
    ['is no act', { hello: 1 }],
    ['is no JSON', undefined],
    [
      'says that it is another act',
      { id: `excuse-${'b'.repeat(32)}`, ...march, at: '2024-03-10T00:00:00Z', by: 'officer@xa-a', ...excuse },
    ],
    [
      'names rules that are not given',
      {
        id: `use-rules-${'a'.repeat(32)}`,
        ...march,
        at: '2024-03-10T00:00:00Z',
        by: 'officer@xa-a',
        kind: 'use-rules',
        pack: 'khong-co@1',
        register: '1',
        reason: 'x',
      },
    ],
  ])('and %s is passed over, and the close goes on', async (_what, content) => {
    const world = smallWorld();
    put(world, `acts/xa-a/2024-03/use-rules-${'a'.repeat(32)}.json`, content);
    world.clock.now = after(datesOf('2024-03').locksAt, 60);

    expect(await world.process().close('huyen', '2024-03')).toMatchObject([{ did: 'closed', repaired: 0 }]);
  });

  it('over an act that was kept changes nothing: the first version of it counts', async () => {
    const world = smallWorld();
    const act = actOf(world, excuse);
    await expect(dying(world, 'months.appendAct before').recordAct(act)).rejects.toThrow('killed');
    world.clock.now = after(world.clock.now, 60);
    put(world, keyOfAct(act), { ...act, by: 'another@xa-a' });

    await world.process().close('huyen', '2024-03');

    expect(await world.process().acts.find(march)).toMatchObject([{ by: 'officer@xa-a' }]);
  });
});
