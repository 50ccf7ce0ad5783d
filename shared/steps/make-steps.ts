import { namesGivenRules } from '../domain/acts/named-rules.ts';
import type { Given } from '../domain/rules.ts';
import type { ActStore, EventBus, Ledger, MonthStore, ObjectStore, SummaryStore } from '../ports.ts';
import { createFindTicket } from './find-ticket.ts';
import { createIngestUpload, type IngestUpload } from './ingest-upload.ts';
import { createJudgeUpload, type ReadReport } from './judge-upload.ts';
import {
  createReconcileCommune,
  createRemakeMonths,
  type ReconcileCommune,
  type RemakeMonths,
} from './reconcile-commune.ts';
import { createRecordAct, createRepairActs, type RecordAct, type RepairActs } from './record-act.ts';
import { createRemakeStale, type RemakeStale } from './remake-stale.ts';
import { createReconcileSummary, type ReconcileSummary, type ReconcileSummaryDeps } from './reconcile-summary.ts';

export interface StepDeps extends Pick<ReconcileSummaryDeps, 'onPublished'> {
  given: Given;
  read: ReadReport;
  maxFileBytes: number;
  objects: ObjectStore;
  months: MonthStore;
  acts: ActStore;
  ledger: Ledger;
  summaries: SummaryStore;
  bus: EventBus;
  now: () => Date;
}

export interface Steps {
  ingest: IngestUpload;
  remake: RemakeMonths;
  remakeStale: RemakeStale;
  reconcile: ReconcileCommune;
  reconcileSummary: ReconcileSummary;
  recordAct: RecordAct;
  repairActs: RepairActs;
}

/** The steps that ingest and the close have in common, put together once so that both end in the same reconciling. */
export function makeSteps(deps: StepDeps): Steps {
  const reconcileSummary = createReconcileSummary(deps);
  const remake = createRemakeMonths(deps);
  const remakeStale = createRemakeStale({ ...deps, remake });
  const reconcile = createReconcileCommune({ remake, reconcileSummary });
  const findTicket = createFindTicket(deps);
  const ingest = createIngestUpload({ ...deps, reconcile, judge: createJudgeUpload({ ...deps, findTicket }) });
  const recordAct = createRecordAct({ ...deps, reconcile });
  const repairActs = createRepairActs({ ...deps, reconcile, isPossible: (act) => namesGivenRules(deps.given, act) });
  return { ingest, remake, remakeStale, reconcile, reconcileSummary, recordAct, repairActs };
}
