import { describe, expect, it } from 'vitest';
import { createSealAudit } from '../../../functions/seal-audit/seal-audit.ts';
import { auditDistricts } from '../../../operator/audit/audit-districts.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { createRebuildTable, unpublished } from '../../../shared/steps/rebuild-table.ts';
import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import { fakeCloud } from '../../fakes/cloud.ts';
import { fakeOutbox, newOutboxState } from '../../fakes/outbox.ts';
import type { Tick } from '../../fakes/tick.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { readSmallFile } from '../../fixtures/small/report-file.ts';
import { outcomeOf } from '../../property/converge/expected.ts';
import { after, datesOf } from '../steps/world.ts';
import { auditWorld } from './audit-world.ts';

const periods = ['2024-01', '2024-02', '2024-03'];

/** Three months with a return, an excuse, a rejected and a late file, a reopened slot and the restatements that it makes. */
async function threeMonths() {
  const world = auditWorld();
  const { clock } = world;
  const nextMonth = async (period: string) => {
    clock.now = after(datesOf(period).locksAt, 60);
    await world.close();
  };
  const { object } = await world.send({ period: '2024-01', content: 5 });
  await world.send({ communeId: 'xa-b', period: '2024-01', content: 'bad' });
  const at = clock.now;
  clock.now = after(at, 60);
  const uploadId = world.uploadId(object);
  await world.record({ kind: 'return', unitId: 'xom-1', uploadId, receivedAt: at, comment: 'thiếu' });
  clock.now = after(at, 120);
  await world.send({ period: '2024-01', name: 'b.csv', content: 7 });
  await world.record({ kind: 'excuse', unitId: 'xom-2', reason: 'lũ' });
  await nextMonth('2024-01');
  await world.seal();
  await world.send({ period: '2024-01', name: 'late.csv' });
  await world.send({ period: '2024-02', content: 8 });
  await nextMonth('2024-02');
  await world.mailing().deliver(await world.latest('2024-02'));
  const expiresAt = after(clock.now, 86_400);
  const request = await world.record({ kind: 'reopen-request', unitId: 'xom-2', reason: 'mất điện', expiresAt });
  clock.now = after(clock.now, 60);
  await world.record({ kind: 'reopen-approve', requestId: request.id }, { by: 'reviewer@huyen' });
  clock.now = after(clock.now, 60);
  await world.send({ period: '2024-01', unitId: 'xom-2', content: 3 });
  await nextMonth('2024-03');
  await world.seal();
  return world;
}

type World = Awaited<ReturnType<typeof threeMonths>>;

/** Everything but the bucket is gone. */
function restored(world: World) {
  const cloud = fakeCloud(() => new Date(world.clock.now));
  for (const [key, versions] of world.cloud.objects.versions) cloud.objects.versions.set(key, versions);
  const outbox = newOutboxState();
  const ports = (tick?: Tick) => ({ ...cloud.connect(tick), outbox: fakeOutbox(outbox, tick) });
  const process = (tick?: Tick) => {
    const common = { ...ports(tick), given: smallGiven, now: () => new Date(world.clock.now) };
    const silent = { publish: () => Promise.resolve() };
    const heard = makeSteps({ ...common, read: readSmallFile, maxFileBytes: 1000 });
    const quiet = { ...common, bus: silent, summaries: unpublished(common.summaries) };
    const steps = makeSteps({ ...quiet, read: readSmallFile, maxFileBytes: 1000 });
    return {
      ...common,
      rebuild: (how?: { sayAgain: boolean }) =>
        createRebuildTable({ ...common, ...steps, recipientsOf: () => ['vp-ntm', 'dang-uy'] })(['huyen'], how),
      close: createCloseMonths({ ...common, ...heard }),
      seal: createSealAudit({ ...common, ofCommunes: common, ofDistricts: common }),
    };
  };
  return { cloud, process };
}

const versionsOf = async (cloud: World['cloud']) => {
  const { summaries } = cloud.connect();
  const all = [];
  for (const period of periods)
    for (let version = 1; ; version += 1) {
      const found = await summaries.version('huyen', period, version);
      if (!found) break;
      all.push(found);
    }
  return all;
};

describe('a table that is rebuilt from the bucket alone', () => {
  it('has the same slots, acts, progress and versions, each as it was published', async () => {
    const world = await threeMonths();
    const { cloud, process } = restored(world);

    const rebuilt = await process().rebuild();

    expect(rebuilt).toMatchObject({ uploads: 6, acts: 4, versions: 5, deliveries: 2 });
    expect(await outcomeOf(cloud)).toEqual(await outcomeOf(world.cloud));
    // To the byte, order of keys included: what is answered has a hash that people compare.
    expect(JSON.stringify(await versionsOf(cloud))).toBe(JSON.stringify(await versionsOf(world.cloud)));
    expect((await versionsOf(cloud)).map(({ content, version }) => `${content.period} ${version}`)).toEqual([
      '2024-01 1',
      '2024-01 2',
      '2024-02 1',
      '2024-02 2',
      '2024-03 1',
    ]);
    expect(cloud.months.closed).toEqual(world.cloud.months.closed);
  });

  it('has every chain still hold, record for record', async () => {
    const world = await threeMonths();
    const { process } = restored(world);

    await process().rebuild();

    const audited = [];
    for await (const { scope, records, fault, unsealed } of auditDistricts({ ...process(), maxFileBytes: 1000 }))
      audited.push({ scope, records, fault, unsealed });
    expect(audited).toEqual([
      { scope: 'xa-a', records: 9, fault: null, unsealed: 0 },
      { scope: 'xa-b', records: 1, fault: null, unsealed: 0 },
      { scope: 'huyen', records: 7, fault: null, unsealed: 0 },
    ]);
  });

  it('makes the next daily runs add, say and deliver nothing', async () => {
    const world = await threeMonths();
    const { cloud, process } = restored(world);
    await process().rebuild();
    const before = await versionsOf(cloud);

    await process().close('huyen');
    const sealed = await process().seal('huyen');

    expect(await versionsOf(cloud)).toEqual(before);
    expect(cloud.bus.events).toEqual([]);
    expect(sealed.map(({ blocks }) => blocks)).toEqual([0, 0, 0]);
    const delivered = await process().outbox.find({ kind: 'deliver', districtId: 'huyen' });
    expect(delivered.map(({ delivery }) => delivery.state)).toEqual(['sent', 'sent']);
  });

  it('makes no version of what it holds meanwhile, where its months were closed before the rest came', async () => {
    const world = await threeMonths();
    const { cloud, process } = restored(world);
    const { summaries, months } = process();
    // As point-in-time recovery gives it back: closed and published, and nothing of what came then.
    for (const version of (await versionsOf(world.cloud)).filter((each) => each.version === 1)) {
      const { content, closedAt } = version;
      await summaries.putVersion(version);
      await summaries.markClosing('huyen', content.period, closedAt);
      for (const { communeId } of content.communes)
        await months.markClosed({ communeId, period: content.period }, closedAt);
    }

    await process().rebuild();
    await process().close('huyen');

    expect(await outcomeOf(cloud)).toEqual(await outcomeOf(world.cloud));
    expect(JSON.stringify(await versionsOf(cloud))).toBe(JSON.stringify(await versionsOf(world.cloud)));
    expect([...cloud.objects.versions.keys()].toSorted()).toEqual([...world.cloud.objects.versions.keys()].toSorted());
  });

  it('names each delivery that the chains do not tell of, and has their versions said again only where that is asked', async () => {
    const world = await threeMonths();
    const { cloud, process } = restored(world);

    const { unknown } = await process().rebuild({ sayAgain: true });
    await process().close('huyen');

    const named = unknown.map(({ period, version, recipientId }) => `${period} ${version} ${recipientId}`);
    expect(named).toHaveLength(8);
    expect(named).not.toContain('2024-02 1 vp-ntm');
    expect(cloud.bus.events.map(({ body }) => body.id)).toEqual([
      'district-summary-published:huyen:2024-01:1',
      'district-summary-restated:huyen:2024-01:2',
      'district-summary-restated:huyen:2024-02:2',
      'district-summary-published:huyen:2024-03:1',
    ]);
  });

  it.each(['ledger.put before', 'acts.put before', 'summaries.putVersion after', 'months.markClosed before'])(
    'by a run that died at %s is finished by the next',
    async (where) => {
      const world = await threeMonths();
      const { cloud, process } = restored(world);
      const dying = process((step) => {
        if (step === where) throw new Error('killed');
      });
      await expect(dying.rebuild()).rejects.toThrow('killed');

      await process().rebuild();

      expect(await outcomeOf(cloud)).toEqual(await outcomeOf(world.cloud));
      expect(await versionsOf(cloud)).toEqual(await versionsOf(world.cloud));
    },
  );
});
