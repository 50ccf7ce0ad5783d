import type { Act } from '../../shared/domain/acts/act.ts';
import { inOrder } from '../../shared/domain/acts/standing.ts';
import { owingUnits, type Because, type OwingUnit } from '../../shared/domain/mailing/owing.ts';
import { shiftLabel } from '../../shared/domain/period.ts';
import type { SlotFacts, UploadStamp } from '../../shared/domain/slot.ts';
import type { CommuneMonth } from '../../shared/domain/summarize.ts';
import type { ActStore, Ledger, MonthStore } from '../../shared/ports.ts';

export interface FindOwingDeps {
  months: Pick<MonthStore, 'readMonth'>;
  acts: Pick<ActStore, 'find'>;
  ledger: Pick<Ledger, 'findUpload'>;
}

/** The units of a commune's month that owe a report, each with why nothing of it counts. */
export async function findOwing(deps: FindOwingDeps, month: CommuneMonth, at: string): Promise<OwingUnit[]> {
  const units = owingUnits(month, at);
  const { communeId, period } = month.progress;
  const isReturned = units.some(({ facts }) => facts.returned !== undefined);
  const isRefused = units.some(({ facts }) => facts.rejectedAt !== undefined);
  const months = { period, previous: shiftLabel(period, -1) };
  const acts = isReturned ? inOrder(await deps.acts.find({ communeId, period })) : [];
  const slots = isRefused ? (await deps.months.readMonth(communeId, months)).slots : [];
  const because = async (unitId: string, facts: SlotFacts): Promise<Because> => {
    if (facts.returned !== undefined) return returnedBecause(acts, unitId);
    const rejected = slots.find((slot) => slot.unitId === unitId)?.rejected;
    return rejected ? refusedBecause(deps, rejected) : { is: 'nothing-came' };
  };
  return Promise.all(units.map(async ({ unit, facts }) => ({ unit, because: await because(unit.id, facts) })));
}

function returnedBecause(acts: Act[], unitId: string): Because {
  const act = acts.findLast((each) => each.kind === 'return' && each.unitId === unitId);
  return { is: 'returned', comment: act?.kind === 'return' ? act.comment : '' };
}

/** Of a form that was sent twice, the one of the two that the slot names. */
async function refusedBecause({ ledger }: FindOwingDeps, rejected: UploadStamp): Promise<Because> {
  const { entries } = await ledger.findUpload(rejected.uploadId);
  const problems = entries.find(({ order }) => order === rejected.order)?.problems ?? [];
  const { uploadId, receivedAt } = rejected;
  return { is: 'refused', uploadId, receivedAt, problems: problems.map(({ message }) => message) };
}
