import { createCloseMonths } from '../../../functions/close-month/close-month.ts';
import type { Reading } from '../../../shared/domain/problem.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { makeSteps } from '../../../shared/steps/make-steps.ts';
import { fakeCloud } from '../../fakes/cloud.ts';
import type { Tick } from '../../fakes/tick.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { fillMonth } from './full-month.ts';
import { closing, grownGiven, unitsPerCommune } from './grown-given.ts';

/** A month that only has to be closed: everything is ingested, nothing summed up. */
export interface CloseWorld {
  close: () => Promise<void>;
}

export async function closeWorld(units: number, tick?: Tick): Promise<CloseWorld> {
  const communes = units / unitsPerCommune;
  const given = grownGiven(communes);
  const locksAt = must(rulesOf(given, { communeId: 'xa-0', period: closing.period })).period.locksAt;
  const now = (): Date => new Date(Date.parse(locksAt) + 60_000);
  const ports = fakeCloud(now).connect(tick);
  const listings = await fillMonth(ports, communes);
  // The fake bucket goes through all its keys for every prefix; a bucket does not.
  const objects = { ...ports.objects, listVersions: async (prefix: string) => listings.get(prefix) ?? [] };
  const deps = { ...ports, objects, given, now };
  const steps = makeSteps({ ...deps, read: readNothing, maxFileBytes: 0 });
  const closeMonths = createCloseMonths({ ...deps, ...steps });
  return {
    async close() {
      const [swept] = await closeMonths(closing.districtId, closing.period);
      const made = await ports.summaries.latest(closing.districtId, closing.period);
      if (swept?.did !== 'closed' || swept.repaired > 0 || made?.proof.accepted !== units)
        throw new Error(`not the close that was to be measured: ${JSON.stringify({ swept, proof: made?.proof })}`);
    },
  };
}

async function readNothing(): Promise<Reading<never>> {
  throw new Error('every report was ingested already');
}
