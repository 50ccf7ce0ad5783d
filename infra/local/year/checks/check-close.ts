import { atOnce } from '../at-once.ts';
import { expectedProof, expectedStatuses } from '../oracle/expected-month.ts';
import type { Year } from '../play/year.ts';
import { checkCompleteness, checkFigures } from './check-summary.ts';
import type { Faults } from './faults.ts';
import { readSlots, readSummary, type Summary } from './read.ts';

/** Holds a month that has just been closed against what was sent, and against what it said on the eve. */
export async function checkClose(year: Year, provisional: Summary, faults: Faults): Promise<Summary> {
  const { period } = provisional;
  const official = await readSummary(year, period);
  faults.expect(`${period} trước khi chốt (on the eve)`, [provisional.status, provisional.version], ['provisional', 0]);
  faults.expect(`${period} sau khi chốt (after the close)`, [official.status, official.version], ['official', 1]);
  faults.expect(`${period} nội dung trước và sau khi chốt (hash)`, official.hash, provisional.hash);
  const proof = expectedProof(year.book, period);
  faults.expect(`${period} đối chiếu (proof)`, official.proof, proof);
  faults.expect(`${period} đối chiếu trước khi chốt (proof on the eve)`, provisional.proof, proof);
  checkFigures(year, official, faults);
  checkCompleteness(year, official, faults);
  checkConfirmed(year, official, faults);
  await checkSlots(year, period, faults);
  return official;
}

function checkConfirmed({ communes, script }: Year, { period, ...official }: Summary, faults: Faults): void {
  const found = official.communes.flatMap(({ communeId, confirmed }) => (confirmed ? [communeId] : []));
  const expected = communes.filter((communeId) => script.confirms({ communeId, period }));
  faults.expect(`${period} xác nhận (confirmed)`, found, expected.toSorted());
}

export async function checkSlots(year: Year, period: string, faults: Faults): Promise<void> {
  await atOnce(4, year.communes, async (communeId) => {
    const { slots } = await readSlots(year, { communeId, period });
    const found = new Map(slots.map(({ unitId, status }) => [unitId, status]));
    for (const [unitId, status] of expectedStatuses(year.world, year.book, { communeId, period }))
      faults.expect(`${period} ${communeId}/${unitId}`, found.get(unitId), status);
  });
}
