import type { YearResult } from './run-year.ts';
import { runOperator } from './operator-commands.ts';

/** With so few reports every version of every month is made again; the replay of a month reads all reports up to it. */
const fewReports = 500;

/** Runs the operator's commands on the year: every chain is audited, and versions are made again byte for byte. */
export async function auditAndReplay(
  { reports, versions }: YearResult,
  { districtId, dataDir }: { districtId: string; dataDir: string },
): Promise<{ lines: string[]; faults: string[] }> {
  const audit = await runOperator('audit', [], dataDir);
  const lines = [`npm run audit: ${count(audit.said, '✓')} chuỗi liền mạch (chains unbroken)`];
  const faults = audit.fault === undefined ? [] : [audit.fault];
  let replayed = 0;
  for (const period of reports <= fewReports ? versions.keys() : telling(versions)) {
    const { said, fault } = await runOperator('replay', [districtId, period], dataDir);
    replayed += count(said, 'byte for byte');
    if (fault !== undefined) faults.push(fault);
  }
  return {
    lines: [...lines, `npm run replay: ${replayed} bản giống từng byte (versions the same, byte for byte)`],
    faults,
  };
}

/** The first month that was restated, and the last of the year, which rests on all others. */
function telling(versions: YearResult['versions']): Set<string> {
  const [restated] = Array.from(versions).flatMap(([period, times]) => (times > 1 ? [period] : []));
  return new Set([restated, [...versions.keys()].at(-1)].flatMap((period) => period ?? []));
}

function count(lines: readonly string[], mark: string): number {
  return lines.filter((line) => line.includes(mark)).length;
}
