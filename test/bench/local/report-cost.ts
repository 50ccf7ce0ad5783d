import { sheet, type Figure } from '../figure.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import type { BenchRun } from './bench-run.ts';
import { actionsOf, ingestInvocations, writeUnits } from './ingest-calls.ts';
import { hamlets } from './land-report.ts';

const { atMost } = sheet('An accepted report, of a hamlet in a month under way');

/**
 * Every hamlet reports, and the last one twice. The first report is left aside: it also makes the progress of the months
 * before. Of the others the dearest counts.
 */
export async function reportCost({ run, send }: BenchRun): Promise<Figure[]> {
  const units = hamlets();
  for (const [at, unitId] of [...units, must(units.at(-1))].entries()) {
    await send(unitId, 100 + at);
    await run.settled();
  }
  const invocations = ingestInvocations(run.calls).slice(1);
  const calls = Math.max(...invocations.map(({ length }) => length));
  const dearest = must(invocations.find(({ length }) => length === calls));
  const spent = invocations.map((each) => writeUnits(each));
  return [
    atMost(6, { what: 'AWS calls', value: calls, note: actionsOf(dearest) }),
    atMost(6, {
      what: 'write units',
      value: Math.max(...spent),
      note: `of ${spent.length} reports: ${spent.join(' ')}`,
    }),
  ];
}
