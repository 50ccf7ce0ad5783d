import { createClient } from '../demonstration/client.ts';
import type { LocalRun } from '../start-local-run.ts';
import { closeDueAt } from './close-due.ts';
import { closeMonth, closingDistricts } from './close-month.ts';
import type { CloseOutcome } from './close-outcome.ts';

/** Closes a month, and says which others were closed with it: moving the clock lets the daily schedule close whatever is due. */
export async function closeAndTell(run: LocalRun, period: string): Promise<CloseOutcome> {
  const before = await closedMonths(run);
  const outcome = await closeMonth(run, period, closeDueAt);
  const after = await closedMonths(run);
  return before && after ? withOthers(outcome, newIn(after, [...before, period])) : outcome;
}

/** Undefined where they cannot be had: what is only said beside a close must not stop it. */
async function closedMonths(run: LocalRun): Promise<string[] | undefined> {
  const client = createClient(run.apiUrl, run);
  const lists = closingDistricts(run).map((district) => client.closedMonths(district));
  return Promise.all(lists).then(
    (months) => months.flat(),
    () => undefined,
  );
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
