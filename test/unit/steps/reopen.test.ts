import { describe, expect, it } from 'vitest';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { after, datesOf, smallWorld } from './world.ts';

const { locksAt } = datesOf('2024-03');
const expiresAt = after(locksAt, 2 * 86_400);

function actOf(content: ActContent, about: { at: string; by: string }): Act {
  const draft = { communeId: 'xa-a', period: '2024-03', ...about, ...content };
  return { ...draft, id: actIdOf(draft, undefined) };
}

/** March closed with one report, and xom-2 let in from an hour after the lock. */
async function reopened() {
  const world = smallWorld();
  await world.send({ content: 5 });
  world.clock.now = after(locksAt, 60);
  await world.process().close('huyen', '2024-03');
  const request = actOf(
    { kind: 'reopen-request', unitId: 'xom-2', reason: 'Xóm mất điện', expiresAt },
    { at: world.clock.now, by: 'officer@xa-a' },
  );
  await world.process().recordAct(request);
  world.clock.now = after(locksAt, 3600);
  await world
    .process()
    .recordAct(actOf({ kind: 'reopen-approve', requestId: request.id }, { at: world.clock.now, by: 'reviewer@huyen' }));
  return world;
}

describe('a closed month that was reopened for one unit', () => {
  it('takes that unit’s file, as late, into version 2', async () => {
    const world = await reopened();

    const { outcome } = await world.send({ unitId: 'xom-2', content: 3, at: after(locksAt, 3601) });

    expect(outcome).toMatchObject({ verdict: 'accepted' });
    expect(await world.process().summaries.latest('huyen', '2024-03')).toMatchObject({
      version: 2,
      content: { completeness: { onTime: 1, late: 1 }, totals: { movements: { 'PT.02': { month: 8 } } } },
      proof: { received: 2, accepted: 2, late: 0, lost: 0 },
    });
  });

  it.each([
    ['in the second of the approval', 'xom-2', after(locksAt, 3600)],
    ['before it', 'xom-2', after(locksAt, 3599)],
    ['when it has expired', 'xom-2', expiresAt],
    ['of another unit', 'xom-1', after(locksAt, 3601)],
  ])('keeps and does not count a file that came %s', async (_when, unitId, at) => {
    const world = await reopened();

    const { outcome } = await world.send({ unitId, content: 3, at, name: 'b.csv' });

    expect(outcome).toMatchObject({ verdict: 'late' });
    expect(await world.process().summaries.latest('huyen', '2024-03')).toMatchObject({ version: 1 });
  });

  it('judges a file a month later as it did at once, when the ticket has long expired', async () => {
    const world = await reopened();
    const object = world.put({ unitId: 'xom-2', content: 3, at: after(locksAt, 7200) });
    world.clock.now = after(locksAt, 30 * 86_400);

    expect(await world.ingest(object, true)).toMatchObject({ verdict: 'accepted' });
  });

  it('judges by the bucket, also while the table does not have the approval yet', async () => {
    const world = await reopened();
    world.cloud.acts.clear();
    world.cloud.months.heads.clear();

    const { outcome } = await world.send({ unitId: 'xom-2', content: 3, at: after(locksAt, 3601) });

    expect(outcome).toMatchObject({ verdict: 'accepted' });
  });

  it('asks for tickets only what came after the lock', async () => {
    const world = smallWorld();
    const asked: string[] = [];
    const object = world.put({ content: 5 });

    await world.process((step) => void asked.push(step)).ingest(object, { mayBeRepeat: false });

    expect(asked.filter((step) => step === 'objects.listVersions before')).toEqual([]);
  });
});
