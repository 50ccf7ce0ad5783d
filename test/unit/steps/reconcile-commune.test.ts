import { describe, expect, it } from 'vitest';
import { datesOf, smallWorld } from './world.ts';

describe('which later months are made anew', () => {
  const opens = Date.parse(datesOf('2024-03').opensAt);
  const minutes = (count: number): string => new Date(opens + count * 60_000).toISOString();

  it.each([
    { when: 'after its opening', now: minutes(1), later: 1 },
    { when: 'a little before its opening, for a machine whose clock is behind', now: minutes(-10), later: 1 },
    { when: 'long before its opening', now: minutes(-24 * 60), later: 0 },
  ])('include the next month $when: $later', async ({ now, later }) => {
    const world = smallWorld(now);

    await world.process().reconcile('xa-a', { period: '2024-02' });

    const made = await world.cloud.connect().months.findProgress([{ communeId: 'xa-a', period: '2024-03' }]);
    expect(made).toHaveLength(later);
  });

  it('carry a correction of an earlier month into the months after it', async () => {
    const world = smallWorld('2024-02-10T00:00:00.000Z');
    await world.send({ period: '2024-02', content: 4 });
    world.clock.now = '2024-02-15T02:00:00.000Z';
    await world.send({ period: '2024-03', unitId: 'xom-2', content: 6 });
    world.clock.now = '2024-02-15T03:00:00.000Z';

    await world.send({ period: '2024-02', name: 'b.csv', content: 9 });

    const [march] = await world.cloud.connect().months.findProgress([{ communeId: 'xa-a', period: '2024-03' }]);
    expect(march?.progress.tallies['PT.02']).toMatchObject({ month: 6, toDate: 15 });
  });
});
