import { expect, inject, it, onTestFinished } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { sumLine } from '../../../infra/local/year/print.ts';
import { runYear, startOfYear } from '../../../infra/local/year/run-year.ts';
import { allMetricsOf } from '../../../shared/domain/campaign/metric.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { givenOfLucBa, firstMonths } from '../../fixtures/local/year.ts';

it('plays four months of late, faulty, returned, excused, typed-in and reopened reports, and all that is said of them is right: each row’s total is the sum of the reports that count', async () => {
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
    months: 4,
    seed: '2024',
    script: firstMonths,
    onClosed: async ({ period }) => void closed.push(period),
  });

  expect(result.faults).toEqual([]);
  expect(closed).toEqual(['2024-01', '2024-02', '2024-03', '2024-04']);
  expect(Object.fromEntries(result.versions)).toEqual({ '2024-01': 2, '2024-02': 3, '2024-03': 2, '2024-04': 2 });
  expect(result.explained.period).toBe('2024-04');
  expect(result.reports).toBe(61);
  expect(result.sums.map(({ code }) => code)).toEqual(
    allMetricsOf(must(given.campaigns[0]), '2024-04').map(({ code }) => code),
  );
  expect(result.sums.filter(({ said, summed }) => said !== summed).map(sumLine)).toEqual([]);
  expect(result.explained.figures).toBeGreaterThan(400);
  expect(failures).toEqual([]);
}, 180_000);
