import { describe, expect, it } from 'vitest';
import { compareInMonth, createCompareUpload } from '../../../shared/steps/compare-report.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { hamlets, reportOf, rulesIn } from '../domain/lucba.ts';
import { smallWorld, type Sent } from './world.ts';

const february: Sent = { period: '2024-02', at: '2024-02-10T03:00:00.000Z' };

/** Xóm 1's March report beside whatever else was sent, with its comparisons. */
async function besides(others: Sent[], own: Sent = { content: 1200 }) {
  const world = smallWorld();
  for (const other of others) await world.send(other);
  const { outcome } = await world.send({ name: 'own.csv', ...own });
  const { entries } = await world.process().ledger.findUpload(outcome.uploadId);
  const entry = must(entries[0]);
  const steps: string[] = [];
  const compare = createCompareUpload(world.process((step) => void (step.endsWith('before') && steps.push(step))));
  return { entry, warnings: await compare(entry), steps, events: world.said() };
}

describe('the comparisons of an upload', () => {
  it('are made with the month before, in the cell that the ledger knows', async () => {
    const { warnings } = await besides([{ ...february, content: 12 }]);

    expect(warnings).toMatchObject([
      { code: 'tenfold-jump', row: 'PT.02', found: '1.200', place: { line: 1, column: 1 } },
    ]);
  });

  it('take two reads, both of whole months', async () => {
    const { steps } = await besides([{ ...february, content: 12 }]);

    expect(steps).toEqual(['months.readMonth before', 'months.readMonth before']);
  });

  it('take one read in the first month of the drive', async () => {
    const { warnings, steps } = await besides([], { period: '2024-01', at: '2024-01-10T03:00:00.000Z' });

    expect(warnings).toEqual([]);
    expect(steps).toEqual(['months.readMonth before']);
  });

  it('are none, and read nothing, of a file that was not accepted', async () => {
    const { warnings, steps } = await besides([{ ...february, content: 12 }], { content: 'bad' });

    expect([warnings, steps]).toEqual([[], []]);
  });

  it('do not look at another unit’s month before, nor at another kind of unit', async () => {
    const { warnings } = await besides([
      { ...february, unitId: 'xom-2', content: 12 },
      { unitId: 'van-phong', content: 1 },
    ]);

    expect(warnings).toEqual([]);
  });
});

describe('the other units of a report', () => {
  const insured = (unitId: string, total: number) => {
    const report = reportOf(unitId, '2024-03', { indicators: { '14.1': { total, met: 0 } } });
    return { unitId, uploadId: unitId, order: unitId, receivedAt: '2024-03-10T03:00:00.000Z', report };
  };
  const besideHamlets = (unitId: string, total: number, others: string[]) => {
    const own = insured(unitId, total);
    const current = [own, ...others.map((id) => insured(id, 500))];
    const month = { rules: { ...rulesIn('2024-03'), baseline: undefined }, previous: undefined, current, last: [] };
    return compareInMonth(month, { unitId, report: own.report, places: {} }).map(({ code }) => code);
  };

  it('are those of its kind: the station counts the people of all hamlets', () => {
    expect(besideHamlets('xom-2', 5000, hamlets.slice(2))).toEqual(['far-from-other-units']);
    expect(besideHamlets('tram-y-te', 5000, hamlets)).toEqual([]);
  });

  it('do not hold its own report', () => {
    expect(besideHamlets('xom-2', 5000, hamlets.slice(2, 6))).toEqual(['far-from-other-units']);
    expect(besideHamlets('xom-2', 5000, hamlets.slice(2, 5))).toEqual([]);
  });

  it('are asked for only while the unit is one of the commune’s', () => {
    expect(besideHamlets('xom-99', 5000, hamlets)).toEqual([]);
  });
});

it('the verdict of a report, its ledger entry and its event do not change with what others sent', async () => {
  const alone = await besides([]);
  const among = await besides([
    { ...february, content: 12 },
    { unitId: 'xom-2', content: 3 },
  ]);

  expect(among.entry).toEqual(alone.entry);
  expect(among.events.at(-1)).toEqual(alone.events.at(-1));
  expect([alone.warnings.length, among.warnings.length]).toEqual([0, 1]);
});
