import type { Year } from '../play/year.ts';
import { checkSlots } from './check-close.ts';
import { checkExplained, type Explained } from './check-explained.ts';
import { checkPapers } from './check-papers.ts';
import { checkCompleteness, checkFigures } from './check-summary.ts';
import type { Faults } from './faults.ts';
import { readDeliveries, readSummary, type Summary } from './read.ts';

/**
 * Goes over all months once more when everything has been sent and restated. `officials`: version 1 of each as it was.
 * Gives what was explained of the first restated month that says how far the drive is, or else of the first restated one.
 */
export async function checkYear(
  year: Year,
  officials: ReadonlyMap<string, Summary>,
  faults: Faults,
): Promise<Explained> {
  for (const [period, official] of officials) {
    const versions = year.versions.get(period) ?? 1;
    const latest = await readSummary(year, period);
    faults.expect(`${period} số bản (versions)`, latest.version, versions);
    faults.expect(`${period} bản 1 (version 1)`, await readSummary(year, period, 1), official);
    checkFigures(year, latest, faults);
    checkCompleteness(year, latest, faults);
    await checkVersions(year, latest, faults);
    await checkSlots(year, period, faults);
    await checkDeliveries(year, period, faults);
    await checkPapers(year, period, faults);
  }
  const restated = Array.from(officials).filter(([period]) => (year.versions.get(period) ?? 1) > 1);
  const [period] = restated.find(([, { totals }]) => totals.drive !== undefined) ?? restated[0] ?? [];
  return period === undefined ? { period: '–', figures: 0, cells: 0 } : checkExplained(year, period, faults);
}

async function checkVersions(year: Year, { period, version: newest }: Summary, faults: Faults): Promise<void> {
  for (let version = 1; version <= newest; version += 1) {
    const { proof, status, restatement } = await readSummary(year, period, version);
    const { received, ...counted } = proof;
    const sum = Object.values(counted).reduce((all, count) => all + count, 0);
    faults.expect(`${period} bản (version) ${version}: đối chiếu (proof)`, [sum, proof.lost], [received, 0]);
    if (version === 1) continue;
    faults.expect(`${period} bản (version) ${version}`, status, 'restated');
    if (!restatement || restatement.reasons.length === 0 || restatement.changes.length === 0)
      faults.add(`${period} bản (version) ${version}: không nêu lý do và thay đổi (no reasons or changes)`);
  }
}

/** Every version has gone to everybody on the list. */
async function checkDeliveries(year: Year, period: string, faults: Faults): Promise<void> {
  const { versions } = await readDeliveries(year, period);
  const expected = Array.from({ length: year.versions.get(period) ?? 1 }, (_, index) => index + 1);
  faults.expect(
    `${period} bản đã gửi (versions delivered)`,
    versions.map(({ version }) => version),
    expected,
  );
  const states = new Set(versions.flatMap(({ deliveries }) => deliveries.map(({ state }) => state)));
  faults.expect(`${period} đã gửi (delivered)`, [...states], ['sent']);
}
