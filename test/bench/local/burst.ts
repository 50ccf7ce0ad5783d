import { must } from '../../fixtures/reports/form-of.ts';
import { sheet, type Figure } from '../figure.ts';
import { sum } from '../statistics.ts';
import type { BenchRun } from './bench-run.ts';
import { hamlets, place } from './land-report.ts';
import { landTotal } from './time-to-visible.ts';
import { readUpload, type ReadUpload } from './read-upload.ts';

const uploads = 500;
const section = sheet(`${uploads} uploads at once`);

/** Over the eight hamlets' slots, so that some sixty versions of each contend for being the current one. */
export async function burst(bench: BenchRun): Promise<Figure[]> {
  const units = hamlets();
  const start = performance.now();
  const ids = await Promise.all(
    Array.from({ length: uploads }, (_, land) => bench.send(must(units[land % units.length]), land)),
  );
  const sentSeconds = secondsSince(start);
  await bench.run.settled();
  const seconds = secondsSince(start);
  const note = `${seconds.toFixed(1)} s in all, of which ${sentSeconds.toFixed(1)} s until all files were sent; goal 100`;
  return [
    section.atLeast(41, { what: 'reports a second', value: uploads / seconds, note }),
    ...(await account(bench, ids)),
  ];
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

async function account(bench: BenchRun, ids: string[]): Promise<Figure[]> {
  const found: ReadUpload[] = [];
  for (const id of ids) found.push(await readUpload(bench.run, id));
  const current = found.filter(({ status }) => status === 'accepted');
  const superseded = found.filter(({ status }) => status === 'superseded');
  const { proof } = await bench.client.summary(place.districtId, place.period);
  const slots = new Set(current.map(({ unitId }) => unitId)).size;
  const said = bench.said.filter((event) => event['detail-type'] === 'report-accepted').length;
  const lost = uploads - current.length - superseded.length;
  const notInProof = uploads - proof.accepted - proof.superseded;
  const difference = (await landTotal(bench)) - sum(current.map(({ land }) => land));
  const proofNote = `proof: received ${proof.received}, accepted ${proof.accepted}, superseded ${proof.superseded}`;
  return [
    section.exactly(0, { what: 'lost', value: Math.max(lost, notInProof), note: proofNote }),
    section.exactly(0, { what: 'doubled', value: Math.max(current.length - slots, proof.received - uploads) }),
    section.exactly(hamlets().length, { what: 'slots with exactly one current report', value: slots }),
    section.exactly(0, { what: 'summary less the current reports', value: difference, unit: 'm²' }),
    section.told({
      what: 'report-accepted events',
      value: said,
      note: `${bench.failures.length} failures of functions`,
    }),
  ];
}
