import type { Figure } from '../figure.ts';
import type { Workspace } from '../workspace.ts';
import { withBenchRun } from './bench-run.ts';
import { burst } from './burst.ts';
import { createRepeats, duplicateCost } from './duplicates.ts';
import { officialRead } from './official-read.ts';
import { reportCost } from './report-cost.ts';
import { tableReads } from './table-reads.ts';
import { timeToVisible } from './time-to-visible.ts';

/** One run of the app from the first report to the closed month. */
export function measureMonth(workspace: Workspace): Promise<Figure[]> {
  const repeats = createRepeats();
  return withBenchRun(workspace, repeats, async (bench) => {
    const cost = await reportCost(bench);
    const duplicates = await duplicateCost(bench, repeats);
    const visible = await timeToVisible(bench);
    const official = await officialRead(bench);
    return [...cost, ...duplicates, ...tableReads(bench.run.calls), ...official, ...visible];
  });
}

export function measureBurst(workspace: Workspace): Promise<Figure[]> {
  return withBenchRun(workspace, {}, burst);
}
