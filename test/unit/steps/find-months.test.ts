import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { countingWorld } from './counting.ts';
import { findMonths } from '../../../shared/steps/find-months.ts';
import { listMonth, proveMonths } from '../../../shared/steps/count-uploads.ts';
import { fakeCloud } from '../../fakes/cloud.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { after, smallWorld } from './world.ts';

describe('the months of communes', () => {
  it('are those that are stored, with the month before', async () => {
    const world = smallWorld('2024-02-10T03:00:00.000Z');
    await world.send({ period: '2024-01', at: '2024-01-10T00:00:00.000Z', content: 5 });
    await world.send({ period: '2024-02', content: 3 });

    const [month] = await findMonths(world.process(), ['xa-a'], '2024-02');

    expect(month?.progress.tallies['PT.02']).toMatchObject({ month: 3, toDate: 8 });
    expect(month?.previous?.period).toBe('2024-01');
    expect(month?.rules.period.label).toBe('2024-02');
  });

  it('hold what the last one carries forward where nothing has come yet', async () => {
    const world = smallWorld('2024-01-10T03:00:00.000Z');
    await world.send({ period: '2024-01', content: 5 });

    const [month] = await findMonths(world.process(), ['xa-a'], '2024-03');

    expect(month?.progress.tallies['PT.02']).toEqual({ month: 0, toDate: 5, units: 0 });
    expect(month?.progress.values['2.1']).toEqual({ 'xom-1': { value: { total: 10, met: 5 }, period: '2024-01' } });
    expect(month?.previous?.period).toBe('2024-02');
    expect(month?.progress.slots).toEqual({});
  });

  it('are what the baseline says where nothing has ever come', async () => {
    const { months } = fakeCloud().connect();

    const [month] = await findMonths({ months, given: readGiven() }, ['luc-ba'], '2024-03');

    expect(Object.values(must(month).progress.criteria).filter(({ is }) => is === 'met')).toHaveLength(14);
  });

  it('leave out a commune that runs no campaign', async () => {
    const months = await findMonths(smallWorld().process(), ['xa-a', 'khong-co', 'xa-b'], '2024-01');

    expect(months.map(({ rules }) => rules.commune.id)).toEqual(['xa-a', 'xa-b']);
  });

  it('store nothing', async () => {
    const world = smallWorld();

    await findMonths(world.process(), ['xa-a'], '2024-03');

    expect(world.cloud.months.progress.size).toBe(0);
  });
});

describe('the uploads of a month', () => {
  it('count exactly once each: accepted, superseded, rejected, late, waiting and lost', async () => {
    const { world, month, now } = await countingWorld();

    const proof = await proveMonths(world.process(), [month], { at: now });

    expect(proof).toEqual({ received: 7, accepted: 2, superseded: 1, rejected: 1, late: 1, waiting: 1, lost: 1 });
  });

  it('tell which of two files that were sent with one form is the current one', async () => {
    const world = smallWorld();
    const name = '0190a5e0-1234-7abc-8def-0123456789ab.csv';
    await world.send({ name, at: '2024-03-10T01:00:00.000Z', content: 1 });
    await world.send({ name, at: '2024-03-10T02:00:00.000Z', content: 2 });
    const [month] = await findMonths(world.process(), ['xa-a'], '2024-03');

    const listed = await listMonth(world.process(), must(month), { at: new Date(world.clock.now) });

    expect(listed.map(({ receivedAt, counted }) => [receivedAt, counted])).toEqual([
      ['2024-03-10T01:00:00.000Z', 'superseded'],
      ['2024-03-10T02:00:00.000Z', 'accepted'],
    ]);
  });

  it('wait for an hour before they are called lost', async () => {
    const world = smallWorld();
    world.put({ at: world.clock.now });
    const [month] = await findMonths(world.process(), ['xa-a'], '2024-03');
    const provedAfter = (seconds: number) =>
      proveMonths(world.process(), [must(month)], { at: new Date(after(world.clock.now, seconds)) });

    expect(await provedAfter(3599)).toMatchObject({ waiting: 1, lost: 0 });
    expect(await provedAfter(3600)).toMatchObject({ waiting: 0, lost: 1 });
  });

  it('count the one in hand, whose ledger entry is written last', async () => {
    const world = smallWorld();
    const { object, outcome } = await world.send();
    const { entries } = await world.process().ledger.findUpload(outcome.uploadId);
    world.cloud.ledger.entries.clear();
    const [month] = await findMonths(world.process(), ['xa-a'], '2024-03');
    const at = new Date(world.clock.now);

    expect(await proveMonths(world.process(), [must(month)], { at })).toMatchObject({ waiting: 1, accepted: 0 });
    expect(await proveMonths(world.process(), [must(month)], { at, inHand: must(entries[0]) })).toMatchObject({
      waiting: 0,
      accepted: 1,
    });
    expect(object.key).toContain('xa-a');
  });
});
