import { createClient } from '../demonstration/client.ts';
import type { LocalRun } from '../start-local-run.ts';
import { closeDueAt } from './close-due.ts';
import { closeMonth, closingDistricts } from './close-month.ts';
import type { CloseOutcome } from './close-outcome.ts';

/** Closes a month, and says which others were closed with it: moving the clock lets the daily schedule close whatever is due. */
export async function closeAndTell(run: LocalRun, period: string): Promise<CloseOutcome> {
  const client = createClient(run.apiUrl);
  const districts = closingDistricts(run);
  const listAll = async (): Promise<string[]> =>
    (await Promise.all(districts.map((district) => client.closedMonths(district)))).flat();
  const before = await listAll();
  const outcome = await closeMonth(run, period, closeDueAt);
  return withOthers(outcome, newIn(await listAll(), [...before, period]));
}

/** Adds the months that were closed on the way, if any. */
export function withOthers(outcome: CloseOutcome, others: readonly string[]): CloseOutcome {
  if (others.length === 0) return outcome;
  const months = others.join(', ');
  const line = `Các kỳ khác đã đến hạn nên cũng được chốt trên đường: ${months}. Also closed on the way, as they were due: ${months}.`;
  return { ...outcome, lines: [...outcome.lines, line] };
}

function newIn(after: string[], before: string[]): string[] {
  return Array.from(new Set(after).difference(new Set(before))).toSorted();
}
