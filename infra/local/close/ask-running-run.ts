import { closePath } from '../control.ts';
import { readRunFile } from '../run-file.ts';
import type { CloseDueAt } from './close-due.ts';
import { closeOutcomeSchema, type CloseOutcome } from './close-outcome.ts';

/** What is wrong with the argument, in words; undefined where nothing is. */
export function refuseArgument(period: string, dueAt: CloseDueAt): string | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) {
    return 'Cách dùng: npm run close -- 2024-03 (năm-tháng của kỳ cần chốt). Usage: npm run close -- YYYY-MM';
  }
  if (dueAt(period) !== undefined) return undefined;
  return `Không có kỳ ${period} trong kế hoạch nào. No campaign has the month ${period}.`;
}

/** Asks the run that holds the data folder; undefined where none does. */
export async function askRunningRun(
  dataDir: string,
  period: string,
): Promise<{ outcome: CloseOutcome; api: string } | undefined> {
  const run = readRunFile(dataDir);
  if (run === undefined) return undefined;
  const api = `http://127.0.0.1:${run.port}`;
  const reply = await fetch(`${api}${closePath}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${run.token}` },
    body: JSON.stringify({ period }),
    // A run that was killed leaves its file behind, and nobody, or somebody else, at its port.
  }).catch(() => undefined);
  if (reply === undefined || reply.status === 404) return undefined;
  if (!reply.ok) throw new Error(`${closePath}: ${reply.status} ${await reply.text()}`);
  return { outcome: closeOutcomeSchema.parse(await reply.json()), api };
}
