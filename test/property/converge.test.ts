import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectHash } from '../../shared/domain/upload-id.ts';
import { proveMonths } from '../../shared/steps/count-uploads.ts';
import { findMonths } from '../../shared/steps/find-months.ts';
import type { FakeCloud } from '../fakes/cloud.ts';
import { smallGiven } from '../fixtures/small/given.ts';
import { outcomeOf, playInOrder } from './converge/expected.ts';
import { mutations } from './converge/mutations.ts';
import { periods, theDates } from './converge/instants.ts';
import { crossingTheClose, letIn, scenarios, type Scenario } from './converge/scenario.ts';
import { play, type Mutation } from './converge/world.ts';

const runs = Number(process.env['NTM_PROPERTY_RUNS'] ?? 500);

async function converges(scenario: Scenario, mutation?: Mutation): Promise<void> {
  const played = await play(scenario, mutation);
  const ordered = await playInOrder(scenario, played);

  expect(await outcomeOf(played)).toEqual(await outcomeOf(ordered));
}

describe('reports that arrive late, twice and out of order, while processes die and months close', () => {
  it('end in the slots, progress and summaries that one ordered pass gives', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, (scenario) => converges(scenario)),
      { numRuns: runs, seed: 66 },
    );
  }, 240_000);

  it('end in the same way when every one of them crosses the close', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios.map(crossingTheClose), (scenario) => converges(scenario)),
      { numRuns: Math.ceil(runs / 2), seed: 69 },
    );
  }, 120_000);

  it('end in the same way when they are let into a slot that was opened again', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(scenarios.map(letIn), async (scenario) => {
        await converges(scenario);
        accepted += await letInto(await play(scenario));
      }),
      { numRuns: Math.ceil(runs / 4), seed: 70 },
    );
    expect(accepted).toBeGreaterThan(0);
  }, 120_000);

  it('are all in the ledger once, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const cloud = await play(scenario);

        const proof = await proofOfAll(cloud);

        expect(proof.lost + proof.waiting).toBe(0);
        expect(proof.accepted + proof.superseded + proof.rejected + proof.late).toBe(proof.received);
        expect(await unrecorded(cloud)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 4), seed: 67 },
    );
  }, 120_000);

  it('make one version 1 of each month, and versions without a gap, each announced', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const { summaries } = (await play({ ...scenario, closes: true })).connect();

        for (const period of periods) {
          const latest = await summaries.latest('huyen', period);
          expect(latest?.version).toBeGreaterThanOrEqual(1);
          expect((await summaries.version('huyen', period, 1))?.version).toBe(1);
          expect(await summaries.announced('huyen', period)).toBe(latest?.version);
        }
      }),
      { numRuns: Math.ceil(runs / 4), seed: 68 },
    );
  }, 120_000);
});

describe('the rules of the design are needed', () => {
  it.each(Object.entries(mutations))(
    'a world with %s does not converge',
    async (_name, mutation) => {
      const result = await fc.check(
        fc.asyncProperty(scenarios.map(mutation.among ?? ((scenario) => scenario)), (scenario) =>
          converges(scenario, mutation),
        ),
        { numRuns: 1500, seed: 66, endOnFailure: true },
      );

      expect(result.failed).toBe(true);
      // Not by breaking down, but by ending in another state.
      expect(result.errorInstance).toMatchObject({ name: 'AssertionError' });
    },
    120_000,
  );
});

async function proofOfAll(cloud: FakeCloud) {
  const ports = cloud.connect();
  const deps = { ...ports, given: smallGiven };
  const months = (await Promise.all(periods.map((period) => findMonths(deps, ['xa-a', 'xa-b'], period)))).flat();
  return proveMonths(deps, months, { at: new Date('2024-04-01T00:00:00Z') });
}

/** How many slots hold a report that came after the lock. */
async function letInto(cloud: FakeCloud): Promise<number> {
  const { months } = cloud.connect();
  const found = await months.findProgress(
    periods.flatMap((period) => ['xa-a', 'xa-b'].map((communeId) => ({ communeId, period }))),
  );
  return found
    .flatMap(({ progress }) =>
      Object.values(progress.slots).map((facts) => [facts.receivedAt, progress.period] as const),
    )
    .filter(([receivedAt, period]) => receivedAt !== undefined && receivedAt >= theDates(period).locksAt).length;
}

async function unrecorded(cloud: FakeCloud) {
  const { objects, ledger } = cloud.connect();
  const listed = await objects.listVersions('reports/');
  const known = new Set((await ledger.findMarks(listed)).map(objectHash));
  return listed.filter((object) => !known.has(objectHash(object)));
}
