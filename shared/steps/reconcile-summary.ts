import { districtSummaryPublished } from '../../events/district-summary-published.v1.ts';
import { districtSummaryRestated } from '../../events/district-summary-restated.v1.ts';
import type { AppEvent } from '../../events/define-event.ts';
import { sourceNames, type SourceNames } from '../domain/campaign/money-source.ts';
import { canonicalJson } from '../domain/canonical.ts';
import { currentRegister } from '../domain/rules.ts';
import type { SummaryDetail } from '../domain/chain/summary-detail.ts';
import { diffSummaries } from '../domain/restate/diff-summaries.ts';
import { fitVersion } from '../domain/restate/fit-version.ts';
import type { Restatement } from '../domain/restate/restatement.ts';
import { proofOf } from '../domain/proof.ts';
import { summarize } from '../domain/summarize.ts';
import type { SummaryContent, SummaryVersion } from '../domain/summary.ts';
import { communesOf, findDistrict, type Unit } from '../domain/unit.ts';
import { sha256 } from '../domain/upload-id.ts';
import type { EventBus, LedgerMark, MonthStore, ObjectStore, SummaryStore } from '../ports.ts';
import { keepDetail, readDetail } from './chain-store.ts';
import { listMonths, type CountDeps } from './count-uploads.ts';
import { findMonths, type FindMonthsDeps } from './find-months.ts';
import { findReasons, type FindReasonsDeps } from './find-reasons.ts';
import { publishVersion, type PublishDeps } from './publish-version.ts';
import { createPublished, sealMonths, type SealedMonth } from './seal-months.ts';

export interface ReconcileSummaryDeps
  extends FindMonthsDeps, Pick<CountDeps, 'ledger'>, Pick<PublishDeps, 'onPublished'> {
  months: Pick<MonthStore, 'findProgress' | 'readMonth'>;
  summaries: Pick<SummaryStore, 'latest' | 'closedAt' | 'putVersion' | 'announced' | 'version' | 'markAnnounced'>;
  objects: Pick<ObjectStore, 'listVersions' | 'putImmutable' | 'putOnce' | 'read' | 'get'>;
  bus: EventBus;
  now: () => Date;
}

/** `waits`: a version is due, and there are files among its months that have lain unread for too long. */
export type Reconciled = 'settled' | 'waits';

export type ReconcileSummary = (districtId: string, period: string, how?: Reconciling) => Promise<Reconciled>;

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
    if (!district) return 'settled';
    for (;;) {
      const latest = await deps.summaries.latest(districtId, period);
      const closedAt = latest?.closedAt ?? (await deps.summaries.closedAt(districtId, period));
      if (!closedAt) return 'settled';
      const outcome = await putNextVersion(deps, { district, period, closedAt, latest }, how);
      if (outcome === 'look again') continue;
      if (latest) await announce(deps, latest);
      return outcome;
    }
  };
}

interface ClosedMonth {
  district: Unit;
  period: string;
  closedAt: string;
  latest: SummaryVersion | undefined;
}

async function putNextVersion(
  deps: ReconcileSummaryDeps,
  month: ClosedMonth,
  how: Reconciling,
): Promise<Reconciled | 'look again'> {
  const { latest } = month;
  // Until the close has put version 1 there is nothing to restate: the close reads what was written before this.
  if (!latest && !how.publishFirst) return 'settled';
  const found = await findMonths(deps, communesIn(deps, month), month.period);
  if (latest?.hash === hashOf(summarize(month.district, found, month.closedAt))) return 'settled';
  const published = createPublished(deps, month.district.id);
  const months = await sealMonths({ ...deps, published }, found);
  // From the slots, which may be newer than the progress that was found: then whoever wrote them comes here, too.
  const content = summarize(month.district, months, month.closedAt);
  if (latest?.hash === hashOf(content)) return 'settled';
  const version = await makeVersion({ ...deps, published }, { ...month, months, content }, how);
  // No restatement says that a file is lost: whoever reads the last of them comes here again, and so does the sweep.
  if (latest && version.proof.lost > 0) return 'waits';
  await publishVersion(deps, version);
  return 'look again';
}

function communesIn({ given }: ReconcileSummaryDeps, { district }: ClosedMonth): string[] {
  return communesOf(currentRegister(given), district.id).map((commune) => commune.id);
}

const hashOf = (content: SummaryContent): string => sha256(canonicalJson(content));

interface MadeMonth extends ClosedMonth {
  months: SealedMonth[];
  content: SummaryContent;
}

async function makeVersion(
  deps: ReconcileSummaryDeps & Pick<FindReasonsDeps, 'published'>,
  { latest, months, content, closedAt }: MadeMonth,
  { inHand }: Reconciling,
): Promise<SummaryVersion> {
  const uploads = await listMonths(deps, months, { at: deps.now(), inHand });
  const communes = months.map(({ ref }) => ref);
  const sources = sourceNames(months.map(({ rules }) => rules.campaign));
  const restatement = latest && (await restate({ ...deps, sources }, latest, { content, communes }));
  const register = currentRegister(deps.given).version;
  const detail = { content, register, communes, uploads, ...(restatement && { restatement }) };
  const version = {
    version: (latest?.version ?? 0) + 1,
    closedAt,
    publishedAt: deps.now().toISOString(),
    hash: hashOf(content),
    detailKey: await keepDetail(deps, detail),
    proof: proofOf(uploads.map(({ counted }) => counted)),
    content,
  };
  return fitVersion(version, { restatement, texts: communes.flatMap(({ texts }) => texts ?? []) });
}

async function restate(
  deps: ReconcileSummaryDeps & Pick<FindReasonsDeps, 'published'> & { sources: SourceNames },
  latest: SummaryVersion,
  { content, communes }: Pick<SummaryDetail, 'content' | 'communes'>,
): Promise<Restatement> {
  const { period } = content;
  const before = new Map((await readDetail(deps, latest)).communes.map((ref) => [ref.communeId, ref]));
  const pairs = communes.map((after) => ({ before: before.get(after.communeId), after }));
  const { reasons, authors } = await findReasons(deps, period, pairs);
  const changes = diffSummaries([latest.content, content], deps.sources);
  return {
    replaces: latest.version,
    authors,
    reasons,
    reasonCount: reasons.length,
    changes,
    changeCount: changes.length,
  };
}

/** Says every version that is not known to be said. A death between saying and noting says it again, under the same id. */
async function announce(deps: ReconcileSummaryDeps, { version: last, content }: SummaryVersion): Promise<void> {
  const { districtId, period } = content;
  const announced = await deps.summaries.announced(districtId, period);
  for (let version = announced + 1; version <= last; version += 1) {
    const summary = await deps.summaries.version(districtId, period, version);
    if (!summary) return;
    await deps.bus.publish([eventOf(summary)]);
    await deps.summaries.markAnnounced(districtId, period, version);
  }
}

/** Without the units' texts: these are read where they are asked for. */
function eventOf({ texts: _texts, closedAt: _closedAt, ...said }: SummaryVersion): AppEvent {
  const { name, version } = eventNaming(said);
  return { name, body: { id: summaryEventId(said), version, detail: said } };
}

const eventNaming = ({ version }: Pick<SummaryVersion, 'version'>) =>
  version === 1 ? districtSummaryPublished : districtSummaryRestated;

/** As the event that says the version bears it. */
export function summaryEventId(said: Pick<SummaryVersion, 'version' | 'content'>): string {
  const { districtId, period } = said.content;
  return `${eventNaming(said).name}:${districtId}:${period}:${said.version}`;
}
