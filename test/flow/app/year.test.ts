import { expect, inject, it, onTestFinished } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { runYear, startOfYear } from '../../../infra/local/year/run-year.ts';
import { givenOfLucBa, threeMonths } from '../../fixtures/local/year.ts';

it('plays three months of late, faulty, returned, excused, typed-in and reopened reports, and all that is said of them is right', async () => {
  const given = givenOfLucBa();
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-app-'));
  const failures: unknown[] = [];
  const clock = startOfYear(given, 'dai-tu').toISOString();
  const onFailure = (error: unknown): number => failures.push(error);
  const run = await startLocalRun({ assembly: inject('assembly'), dataDir, clock, onFailure });
  onTestFinished(async () => {
    await run.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });
  const closed: string[] = [];

  const result = await runYear(run, {
    given,
    districtId: 'dai-tu',
    months: 3,
    seed: '2024',
    script: threeMonths,
    onClosed: async ({ period }) => void closed.push(period),
  });

  expect(result.faults).toEqual([]);
  expect(closed).toEqual(['2024-01', '2024-02', '2024-03']);
  expect(Object.fromEntries(result.versions)).toEqual({ '2024-01': 2, '2024-02': 3, '2024-03': 2 });
  expect(result.reports).toBe(44);
  expect(result.explained.figures).toBeGreaterThan(400);
  expect(failures).toEqual([]);
}, 120_000);
