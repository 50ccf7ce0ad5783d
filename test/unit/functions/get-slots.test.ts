import { describe, expect, it } from 'vitest';
import { createGetProgress } from '../../../functions/get-progress/get-progress.ts';
import { createGetSlots } from '../../../functions/get-slots/get-slots.ts';
import { contracts } from '../../../shared/api/contracts.ts';
import { putObject } from '../../fakes/object-store.ts';
import { countingWorld } from '../steps/counting.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const march = datesOf('2024-03');
const month = { communeId: 'xa-a', period: '2024-03' };
const slotsOf = (world: ReturnType<typeof smallWorld>) => createGetSlots(world.process())(month);

describe('the slots of a commune’s month', () => {
  it('are one of each unit, in the register’s order, with what was sent', async () => {
    const world = smallWorld();
    await world.send({ at: '2024-03-10T01:00:00.000Z', name: 'a.csv', content: 1 });
    await world.send({ at: '2024-03-10T02:00:00.000Z', name: 'b.csv', content: 2 });
    await world.send({ unitId: 'xom-2', content: 'bad' });

    const view = await slotsOf(world);

    expect(view.slots.map(({ unitId, status, amended }) => [unitId, status, amended])).toEqual([
      ['xom-1', 'on-time', true],
      ['xom-2', 'rejected', false],
      ['van-phong', 'not-due', false],
    ]);
    expect(view.slots[0]?.uploads.map(({ receivedAt, status }) => [receivedAt, status])).toEqual([
      ['2024-03-10T02:00:00.000Z', 'accepted'],
      ['2024-03-10T01:00:00.000Z', 'superseded'],
    ]);
    expect(view).toMatchObject({ ...month, completeness: { owed: 2, onTime: 1, rejected: 1, rate: 50 } });
    expect(view.periodText.vi).toContain('15/02–14/03/2024');
    expect(contracts['get-slots'].output.parse(view)).toEqual(view);
  });

  it('show what came late and what is under way', async () => {
    const { world } = await countingWorld();

    const view = await slotsOf(world);

    const ofXom2 = view.slots.find(({ unitId }) => unitId === 'xom-2');
    expect(ofXom2?.uploads.map(({ status }) => status)).toEqual(['waiting', 'rejected', 'waiting']);
    expect(ofXom2?.status).toBe('missing');
  });

  it('turn to missing with the deadline and not before', async () => {
    const world = smallWorld(after(march.lateFrom, -1));
    const statuses = async () => (await slotsOf(world)).slots.map(({ status }) => status);

    expect(await statuses()).toEqual(['not-due', 'not-due', 'not-due']);
    world.clock.now = march.lateFrom;
    expect(await statuses()).toEqual(['missing', 'missing', 'not-due']);
  });

  it('leave nothing out that lies in the month: strays are files of no unit', async () => {
    const world = smallWorld();
    await world.send({ unitId: 'xom-9', name: 'la.csv' });
    putObject(world.cloud.objects, 'reports/xa-a/2024-03/thư mục/sâu/a.csv', { bytes: new Uint8Array(1) });
    putObject(world.cloud.objects, 'reports/xa-b/2024-03/xom-1/a.csv', { bytes: new Uint8Array(1) });

    const view = await slotsOf(world);

    expect(view.strays.map(({ status }) => status).toSorted()).toEqual(['rejected', 'waiting']);
    expect(view.slots.flatMap(({ uploads }) => uploads)).toEqual([]);
  });

  it.each([
    [{ ...month, communeId: 'huyen' }, 'no-such-commune'],
    [{ ...month, period: '2024-04' }, 'no-such-period'],
  ])('are not found for %j', async (asked, code) => {
    await expect(createGetSlots(smallWorld().process())(asked)).rejects.toMatchObject({ kind: 'not-found', code });
  });

  it('are not there before the month opens', async () => {
    const world = smallWorld(after(march.opensAt, -1));

    await expect(slotsOf(world)).rejects.toMatchObject({ kind: 'not-found', code: 'period-not-open' });
  });
});

describe('the progress of a commune’s month', () => {
  const answerOf = (world: ReturnType<typeof smallWorld>, asked = month) => createGetProgress(world.process())(asked);
  const progressOf = async (...asked: Parameters<typeof answerOf>) => (await answerOf(...asked)).body;

  it('shows the criteria with what the units said', async () => {
    const world = smallWorld();
    await world.send({ unitId: 'van-phong', content: 2 });
    await world.send({ content: 5 });

    const view = await progressOf(world);

    expect(view).toMatchObject({ ...month, criteriaMet: 1, criteriaNotAssessable: 1 });
    expect(view.criteria[0]).toMatchObject({ number: 1, state: 'met', since: '2024-03', sinceLastMonth: 'newly-met' });
    expect(view.criteria[1]?.indicators[0]).toMatchObject({
      code: '2.1',
      percent: 50,
      coverage: { reported: 1, expected: 2 },
    });
    expect(contracts['get-progress'].output.parse(view)).toEqual(view);
  });

  it('bears another tag after whatever came, also after a file that was refused, and else the same', async () => {
    const world = smallWorld();
    await world.send({ content: 5 });

    const first = await answerOf(world);
    const again = await answerOf(world);
    await world.send({ unitId: 'xom-2', content: 'bad' });
    const last = await answerOf(world);

    expect(again.etag).toBe(first.etag);
    expect(last.body).toEqual(first.body);
    expect(last.etag).not.toBe(first.etag);
  });

  it('tells what changed since the month before', async () => {
    const world = smallWorld('2024-02-10T03:00:00.000Z');
    await world.send({ unitId: 'van-phong', content: 2, period: '2024-02' });
    world.clock.now = '2024-03-10T03:00:00.000Z';
    await world.send({ unitId: 'van-phong', content: 1 });

    expect((await progressOf(world)).criteria[0]).toMatchObject({ state: 'not-met', sinceLastMonth: 'regressed' });
  });

  it('is there before any report', async () => {
    expect(await progressOf(smallWorld())).toMatchObject({
      criteriaMet: 0,
      criteriaNotAssessable: 2,
      movements: [{ month: 0 }],
    });
  });

  it.each([
    [{ ...month, communeId: 'xa-z' }, 'no-such-commune'],
    [{ ...month, period: '2023-12' }, 'no-such-period'],
  ])('is not found for %j', async (asked, code) => {
    await expect(progressOf(smallWorld(), asked)).rejects.toMatchObject({ kind: 'not-found', code });
  });

  it('is not there before the month opens', async () => {
    await expect(progressOf(smallWorld(after(march.opensAt, -1)))).rejects.toMatchObject({ code: 'period-not-open' });
  });
});
