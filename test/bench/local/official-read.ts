import { closeDueAt } from '../../../infra/local/close/close-due.ts';
import { closeMonth } from '../../../infra/local/close/close-month.ts';
import { districtOfficerOf } from '../../../infra/local/issuer/callers.ts';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { createSummaryStore } from '../../../shared/aws/summary-store.ts';
import { sheet, type Figure } from '../figure.ts';
import type { BenchRun } from './bench-run.ts';
import { actionsOf } from './ingest-calls.ts';
import { place } from './land-report.ts';
import { tableOf } from './slot-bytes.ts';

const { exactly } = sheet('The official summary');

export async function officialRead({ run }: BenchRun): Promise<Figure[]> {
  await closeMonth(run, place.period, closeDueAt);
  await run.settled();
  const url = `${run.apiUrl}/districts/${place.districtId}/summaries/${place.period}`;
  const before = run.calls.length;
  const authorization = `Bearer ${await run.tokenFor(districtOfficerOf(place.districtId))}`;
  const reply = await fetch(url, { headers: { authorization } });
  const calls = run.calls.slice(before).filter(({ principal }) => principal === 'get-summary');
  const etag = reply.headers.get('etag') ?? 'none';
  const again = await fetch(url, { headers: { authorization, 'if-none-match': etag } });
  const note = `${await statusOf(reply)}, ETag ${etag.slice(0, 12)}…`;
  return [
    exactly(1, { what: 'AWS calls', value: calls.length, note: actionsOf(calls) }),
    exactly(1, { what: 'items read', value: await itemsRead(run), note }),
    exactly(304, { what: 'answer to If-None-Match', value: again.status }),
  ];
}

async function statusOf(reply: Response): Promise<string> {
  const body: unknown = await reply.json();
  return typeof body === 'object' && body !== null && 'status' in body ? String(body.status) : 'no summary';
}

/** The store's own read, made by an operator who sees what the table says it looked at. */
async function itemsRead(run: LocalRun): Promise<number> {
  const table = tableOf(run);
  let scanned = 0;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      if (isPage(answer.output)) scanned += answer.output.ScannedCount;
      return answer;
    },
    { step: 'initialize' },
  );
  await createSummaryStore(table).latest(place.districtId, place.period);
  return scanned;
}

function isPage(output: object): output is { ScannedCount: number } {
  return 'ScannedCount' in output && typeof output.ScannedCount === 'number';
}
