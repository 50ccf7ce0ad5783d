import { describe, expect, it } from 'vitest';
import { createGetSlotGrid } from '../../../functions/get-slot-grid/get-slot-grid.ts';
import { actContracts } from '../../../shared/api/act-contracts.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

const asked = { communeId: 'xa-a', year: '2024' };
const gridOf = (world: ReturnType<typeof smallWorld>, question = asked) => createGetSlotGrid(world.process())(question);

describe('a commune’s year', () => {
  it('has one status of every unit in every month, those to come included', async () => {
    const world = smallWorld('2024-01-10T03:00:00.000Z');
    await world.send({ period: '2024-01', content: 5 });
    await world.send({ period: '2024-01', unitId: 'xom-2', content: 'bad' });
    world.clock.now = after(datesOf('2024-02').lateFrom, 60);
    await world.send({ period: '2024-02', content: 5 });

    const grid = await gridOf(world);

    expect(actContracts['get-slot-grid'].output.parse(grid)).toEqual(grid);
    expect(grid.months.map(({ period, completeness }) => [period, completeness.rate])).toEqual([
      ['2024-01', 50],
      ['2024-02', 50],
      ['2024-03', 0],
    ]);
    expect(grid.units.map(({ unitId, slots }) => [unitId, ...slots.map((slot) => slot?.status)])).toEqual([
      ['xom-1', 'on-time', 'late', 'not-due'],
      ['xom-2', 'rejected', 'missing', 'not-due'],
      ['van-phong', 'not-due', 'not-due', 'not-due'],
    ]);
  });

  it('says which report was amended', async () => {
    const world = smallWorld();
    await world.send({ content: 5 });
    await world.send({ content: 6, at: after(world.clock.now, 60) });

    const { units } = await gridOf(world);

    expect(units[0]?.slots.map((slot) => slot?.amended)).toEqual([false, false, true]);
  });

  it('costs one read, however many months, and lists no bucket', async () => {
    const world = smallWorld();
    const steps: string[] = [];

    await createGetSlotGrid(world.process((step) => void steps.push(step)))(asked);

    expect(steps.filter((step) => step.endsWith('before'))).toEqual(['months.findProgress before']);
  });

  it.each([
    ['a year without a month of the campaign', { communeId: 'xa-a', year: '2025' }, 'no-such-year'],
    ['a commune that nobody knows', { communeId: 'xa-z', year: '2024' }, 'no-such-commune'],
  ])('is not there for %s', async (_what, question, code) => {
    await expect(gridOf(smallWorld(), question)).rejects.toMatchObject({ kind: 'not-found', code });
  });
});
