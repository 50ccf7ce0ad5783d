import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import { compareOrders, orderOf } from '../../../shared/domain/slot.ts';
import { findMonths } from '../../../shared/steps/find-months.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { fakeCloud, type FakeCloud } from '../../fakes/cloud.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { readSmallFile } from '../../fixtures/small/report-file.ts';
import { periods, theDates } from './instants.ts';
import type { Scenario } from './scenario.ts';

const communes = ['xa-a', 'xa-b'];

/**
 * What one process gives that takes everything once, in order, and closes at the end: the measure for all others. It has
 * nothing but the bucket, and so is the table rebuilt.
 */
export async function playInOrder(scenario: Scenario, played: FakeCloud): Promise<FakeCloud> {
  const end = new Date(Date.parse(theDates('2024-03').locksAt) + 86_400_000);
  const cloud = fakeCloud(() => end);
  for (const [key, versions] of played.objects.versions)
    if (/^(reports|acts)\//.test(key)) cloud.objects.versions.set(key, versions);
  const ports = cloud.connect();
  const steps = makeSteps({ ...ports, given: smallGiven, read: readSmallFile, maxFileBytes: 1000, now: () => end });
  for (const communeId of communes) await steps.repairActs(communeId, `acts/${communeId}/`);
  const objects = await ports.objects.listVersions('reports/');
  for (const object of objects.toSorted((a, b) => compareOrders(orderOf(a), orderOf(b))))
    await steps.ingest(object, { mayBeRepeat: false });
  if (scenario.closes)
    await createCloseMonths({ ...ports, ...steps, given: smallGiven, now: () => end })('huyen', scenario.only);
  return cloud;
}

/** All that must agree: slots, progress and newest summaries; nothing that counts attempts. */
export async function outcomeOf(cloud: FakeCloud) {
  const { months, acts, summaries } = cloud.connect();
  const outcome: Record<string, unknown> = {};
  for (const period of periods) {
    for (const communeId of communes) {
      const month = await months.readMonth(communeId, { period, previous: period });
      outcome[`${communeId} ${period} slots`] = month.slots.map(({ counter: _attempts, ...slot }) => slot);
      const kept = await acts.find({ communeId, period });
      outcome[`${communeId} ${period} acts`] = kept.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const [found] = await findMonths({ months, given: smallGiven }, [communeId], period);
      outcome[`${communeId} ${period} progress`] = found?.progress;
    }
    const latest = await summaries.latest('huyen', period);
    outcome[`${period} summary`] = latest?.content;
  }
  return outcome;
}
