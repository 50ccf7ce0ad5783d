import { districtSummaryPublished } from '../../events/district-summary-published.v1.ts';
import { districtSummaryRestated } from '../../events/district-summary-restated.v1.ts';
import type { AppEvent } from '../../events/define-event.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { currentRegister } from '../domain/rules.ts';
import { summarize, type CommuneMonth } from '../domain/summarize.ts';
import type { SummaryContent, SummaryVersion } from '../domain/summary.ts';
import { communesOf, findDistrict, type Unit } from '../domain/unit.ts';
import { sha256 } from '../domain/upload-id.ts';
import type { EventBus, LedgerMark, ObjectStore, SummaryStore } from '../ports.ts';
import { proveMonths, type CountDeps } from './count-uploads.ts';
import { findMonths, type FindMonthsDeps } from './find-months.ts';

export interface ReconcileSummaryDeps extends FindMonthsDeps, Pick<CountDeps, 'ledger'> {
  summaries: Pick<SummaryStore, 'latest' | 'closedAt' | 'putVersion' | 'announced' | 'version' | 'markAnnounced'>;
  objects: Pick<ObjectStore, 'listVersions' | 'putImmutable'>;
  bus: EventBus;
  now: () => Date;
}

export type ReconcileSummary = (districtId: string, period: string, how?: Reconciling) => Promise<void>;

export interface Reconciling {
  /** An upload that is being recorded: its ledger entry is written last, so the proof cannot find it yet. */
  inHand?: LedgerMark | undefined;
  /** True in a close, which alone makes version 1. */
  publishFirst?: boolean;
}

/**
 * Where ingest, the close and the daily sweep all end: makes the summary of a closed month anew and, if it differs from
 * the newest version, puts the next one if absent, then looks again. So a report that crosses the close is in version 1
 * or in version 2, and two closes at once make one version 1.
 */
export function createReconcileSummary(deps: ReconcileSummaryDeps): ReconcileSummary {
  return async (districtId, period, how = {}) => {
    const district = findDistrict(currentRegister(deps.given), districtId);
    const closedAt = await deps.summaries.closedAt(districtId, period);
    if (!district || !closedAt) return;
    const month = { district, period, closedAt };
    while ((await putNextVersion(deps, month, how)) === 'look again');
    await announce(deps, districtId, period);
  };
}

interface ClosedMonth {
  district: Unit;
  period: string;
  closedAt: string;
}

async function putNextVersion(
  deps: ReconcileSummaryDeps,
  month: ClosedMonth,
  how: Reconciling,
): Promise<'settled' | 'look again'> {
  const latest = await deps.summaries.latest(month.district.id, month.period);
  // Until the close has put version 1 there is nothing to restate: the close reads what was written before this.
  if (!latest && !how.publishFirst) return 'settled';
  const made = await makeContent(deps, month);
  if (latest?.hash === made.hash) return 'settled';
  const next = { version: (latest?.version ?? 0) + 1, closedAt: month.closedAt, inHand: how.inHand };
  await deps.summaries.putVersion(await makeVersion(deps, made, next));
  return 'look again';
}

async function makeVersion(
  deps: ReconcileSummaryDeps,
  made: MadeSummary,
  about: { version: number; closedAt: string; inHand: LedgerMark | undefined },
): Promise<SummaryVersion> {
  const { version, closedAt, inHand } = about;
  const proof = await proveMonths(deps, made.months, { at: deps.now(), inHand });
  const detailKey = await putDetail(deps, made);
  return {
    version,
    closedAt,
    publishedAt: deps.now().toISOString(),
    hash: made.hash,
    detailKey,
    proof,
    content: made.content,
  };
}

interface MadeSummary {
  content: SummaryContent;
  hash: string;
  months: CommuneMonth[];
}

async function makeContent(deps: ReconcileSummaryDeps, month: ClosedMonth): Promise<MadeSummary> {
  const communes = communesOf(currentRegister(deps.given), month.district.id).map((commune) => commune.id);
  const months = await findMonths(deps, communes, month.period);
  const content = summarize(month.district, months, month.closedAt);
  return { content, months, hash: sha256(canonicalJson(content)) };
}

/** The detail: every commune's whole progress with the uploads that are in it, under a key that names its content. */
async function putDetail(deps: ReconcileSummaryDeps, { content, months }: MadeSummary): Promise<string> {
  const body = canonicalJson({ content, communes: months.map(({ progress }) => progress) });
  const key = `summaries/${content.districtId}/${content.period}/${sha256(body)}.json`;
  await deps.objects.putImmutable(key, new TextEncoder().encode(body), 'application/json');
  return key;
}

/** Says every version that is not known to be said. A death between saying and noting says it again, under the same id. */
async function announce(deps: ReconcileSummaryDeps, districtId: string, period: string): Promise<void> {
  const latest = await deps.summaries.latest(districtId, period);
  const announced = await deps.summaries.announced(districtId, period);
  for (let version = announced + 1; version <= (latest?.version ?? 0); version += 1) {
    const summary = await deps.summaries.version(districtId, period, version);
    if (!summary) return;
    await deps.bus.publish([eventOf(summary)]);
    await deps.summaries.markAnnounced(districtId, period, version);
  }
}

function eventOf({ version, publishedAt, hash, detailKey, proof, content }: SummaryVersion): AppEvent {
  const event = version === 1 ? districtSummaryPublished : districtSummaryRestated;
  const id = `${event.name}:${content.districtId}:${content.period}:${version}`;
  return {
    name: event.name,
    body: { id, version: event.version, detail: { version, publishedAt, hash, detailKey, proof, content } },
  };
}
