import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import { createFindTicket } from '../../shared/steps/find-ticket.ts';
import { createJudgeUpload } from '../../shared/steps/judge-upload.ts';
import { replayVersion } from '../../shared/steps/replay-version.ts';
import { fakeCloud, type FakeCloud } from '../fakes/cloud.ts';
import { smallGiven } from '../fixtures/small/given.ts';
import { readSmallFile } from '../fixtures/small/report-file.ts';
import { periods } from './converge/instants.ts';
import { scenarios } from './converge/scenario.ts';
import { play } from './converge/world.ts';

const runs = Math.ceil(Number(process.env['NTM_PROPERTY_RUNS'] ?? 500) / 5);

/** Each version of each month made again, with nothing but the bucket and the versions themselves. */
async function replayAll(played: FakeCloud) {
  const bucket = fakeCloud();
  for (const [key, versions] of played.objects.versions) bucket.objects.versions.set(key, versions);
  const { objects } = bucket.connect();
  const { summaries } = played.connect();
  const deps = { given: smallGiven, objects, summaries, maxFileBytes: 1000 };
  const judge = createJudgeUpload({ ...deps, read: readSmallFile, findTicket: createFindTicket(deps) });
  const replayed: { name: string; same: boolean; reasons: number }[] = [];
  for (const made of await versionsIn(played)) {
    const { period } = made.content;
    const again = await replayVersion({ ...deps, judge }, { districtId: 'huyen', period, version: made.version });
    const name = `${period} ${made.version} ${again?.where ?? ''}`;
    replayed.push({ name, same: again?.same === true, reasons: made.restatement?.reasonCount ?? 0 });
  }
  return replayed;
}

async function versionsIn(played: FakeCloud): Promise<SummaryVersion[]> {
  const { summaries } = played.connect();
  const found: SummaryVersion[] = [];
  for (const period of periods) {
    for (let version = 1; ; version += 1) {
      const made = await summaries.version('huyen', period, version);
      if (!made) break;
      found.push(made);
    }
  }
  return found;
}

describe('versions that were made while processes interleave, die and come twice', () => {
  it('are each made again byte for byte from the bucket, and each after the first says why', async () => {
    let versions = 0;
    await fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const replayed = await replayAll(await play({ ...scenario, closes: true }));
        versions += replayed.length;

        expect(replayed.filter(({ same }) => !same)).toEqual([]);
        expect(replayed.filter(({ name, reasons }) => reasons > 0 === name.endsWith(' 1 '))).toEqual([]);
      }),
      { numRuns: runs, seed: 71 },
    );
    expect(versions).toBeGreaterThan(3 * runs);
  }, 240_000);
});
