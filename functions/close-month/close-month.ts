import { currentRegister, periodsOf, rulesOf, type Given } from '../../shared/domain/rules.ts';
import { communesOf } from '../../shared/domain/unit.ts';
import type { Ledger, MonthStore, ObjectStore, SummaryStore } from '../../shared/ports.ts';
import { prefixOf } from '../../shared/steps/count-uploads.ts';
import type { IngestUpload } from '../../shared/steps/ingest-upload.ts';
import type { RepairActs } from '../../shared/steps/record-act.ts';
import type { RemakeMonths } from '../../shared/steps/reconcile-commune.ts';
import type { ReconcileSummary } from '../../shared/steps/reconcile-summary.ts';
import { objectHash } from '../../shared/domain/upload-id.ts';

export interface CloseMonthDeps {
  given: Given;
  objects: Pick<ObjectStore, 'listVersions'>;
  ledger: Pick<Ledger, 'findMarks'>;
  months: Pick<MonthStore, 'markClosed'>;
  summaries: Pick<SummaryStore, 'markClosing'>;
  ingest: IngestUpload;
  repairActs: RepairActs;
  remake: RemakeMonths;
  reconcileSummary: ReconcileSummary;
  now: () => Date;
}

export type SweptMonth = { period: string; did: 'closed' | 'swept'; repaired: number };

/**
 * Goes over a district's months up to the open one: closes those whose close is due, sweeps the others. Every step is
 * put-if-absent or a repair, so that running it again, at once or weeks later, changes nothing that is right.
 */
export function createCloseMonths(deps: CloseMonthDeps) {
  return async (districtId: string, only?: string): Promise<SweptMonth[]> => {
    const done: SweptMonth[] = [];
    for (const period of begunPeriods(deps, districtId)) {
      if (only !== undefined && period !== only) continue;
      done.push(
        isDue(deps, districtId, period)
          ? await closeMonth(deps, districtId, period)
          : await sweepMonth(deps, districtId, period),
      );
    }
    return done;
  };
}

async function closeMonth(deps: CloseMonthDeps, districtId: string, period: string): Promise<SweptMonth> {
  const communes = communesWith(deps, districtId, period);
  const closedAt = await deps.summaries.markClosing(districtId, period, deps.now().toISOString());
  for (const communeId of communes) await deps.months.markClosed({ communeId, period }, closedAt);
  const repaired = await sweep(deps, communes, period);
  // After the marks: a report whose ingest did not see its commune's mark wrote its slot before this reads it.
  const later = new Set<string>();
  for (const communeId of communes) {
    for (const closed of await deps.remake(communeId, { period })) later.add(closed.period);
  }
  // Once for the district, not once a commune: each summary is made of all of them.
  await deps.reconcileSummary(districtId, period, { publishFirst: true });
  for (const label of later) if (label > period) await deps.reconcileSummary(districtId, label);
  return { period, did: 'closed', repaired };
}

async function sweepMonth(deps: CloseMonthDeps, districtId: string, period: string): Promise<SweptMonth> {
  return { period, did: 'swept', repaired: await sweep(deps, communesWith(deps, districtId, period), period) };
}

/** Ingests to completion every object version that the ledger does not know, and takes up every act that the table lacks. */
async function sweep(deps: CloseMonthDeps, communes: string[], period: string): Promise<number> {
  let repaired = 0;
  for (const communeId of communes) {
    const listed = await deps.objects.listVersions(prefixOf({ communeId, period }));
    const known = new Set((await deps.ledger.findMarks(listed)).map(objectHash));
    for (const object of listed.filter((candidate) => !known.has(objectHash(candidate)))) {
      await deps.ingest(object, { mayBeRepeat: true });
      repaired += 1;
    }
    repaired += await deps.repairActs({ communeId, period });
  }
  return repaired;
}

function begunPeriods({ given, now }: CloseMonthDeps, districtId: string): string[] {
  const at = now().toISOString();
  const begun = communesOf(currentRegister(given), districtId).flatMap((commune) =>
    periodsOf(given, commune.id).filter(({ opensAt }) => opensAt <= at),
  );
  return Array.from(new Set(begun.map(({ label }) => label))).toSorted();
}

function isDue(deps: CloseMonthDeps, districtId: string, period: string): boolean {
  const at = deps.now().toISOString();
  const locks = communesWith(deps, districtId, period).flatMap(
    (communeId) => rulesOf(deps.given, { communeId, period })?.period.locksAt ?? [],
  );
  return locks.length > 0 && locks.every((locksAt) => locksAt <= at);
}

function communesWith({ given }: CloseMonthDeps, districtId: string, period: string): string[] {
  return communesOf(currentRegister(given), districtId)
    .map((commune) => commune.id)
    .filter((communeId) => rulesOf(given, { communeId, period }) !== undefined);
}
