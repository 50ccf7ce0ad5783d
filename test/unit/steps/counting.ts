import { findMonths } from '../../../shared/steps/find-months.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { after, datesOf, smallWorld } from './world.ts';

/** xa-a's March an hour and more after its lock, with an upload of every kind, and two that are accepted. */
export async function countingWorld() {
  const { locksAt } = datesOf('2024-03');
  const world = smallWorld();
  await world.send({ name: 'old.csv', at: '2024-03-10T01:00:00.000Z', content: 1 });
  await world.send({ name: 'new.csv', at: '2024-03-10T02:00:00.000Z', content: 2 });
  await world.send({ name: 'bad.csv', at: '2024-03-10T02:30:00.000Z', content: 'bad' });
  await world.send({ unitId: 'van-phong', at: '2024-03-10T02:00:00.000Z', content: 2 });
  world.clock.now = after(locksAt, 7200);
  await world.send({ unitId: 'xom-2', at: locksAt });
  world.put({ unitId: 'xom-2', name: 'lost.csv', at: after(locksAt, -60) });
  world.put({ unitId: 'xom-2', name: 'waiting.csv', at: world.clock.now });
  const [month] = await findMonths(world.process(), ['xa-a'], '2024-03');
  return { world, month: must(month), now: new Date(world.clock.now) };
}
