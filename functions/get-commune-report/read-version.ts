import { canonicalJson } from '../../shared/domain/canonical.ts';
import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import type { MonthNode } from '../../shared/domain/chain/month-node.ts';
import type { CommuneRef } from '../../shared/domain/chain/summary-detail.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { shiftLabel } from '../../shared/domain/period.ts';
import type { Restatement } from '../../shared/domain/restate/restatement.ts';
import type { Given } from '../../shared/domain/rules.ts';
import { summarize, type CommuneMonth } from '../../shared/domain/summarize.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import type { Ledger, ObjectStore, SummaryStore } from '../../shared/ports.ts';
import { readDetail, readNode } from '../../shared/steps/chain-store.ts';
import { mustHaveRules } from '../../shared/steps/must-have-rules.ts';
import type { CountedReport, WholeMonth } from './read-month.ts';

export interface ReadVersionDeps {
  given: Given;
  summaries: Pick<SummaryStore, 'version'>;
  objects: Pick<ObjectStore, 'read'>;
  ledger: Pick<Ledger, 'findEntries'>;
}

/** A commune's month as a version of the district's summary rests on it, whatever was corrected since. */
export interface PublishedMonth {
  version: SummaryVersion;
  ref: CommuneRef;
  /** Whole: the version itself has as much of it as it has room for. */
  restatement: Restatement | undefined;
  node: MonthNode;
  month: CommuneMonth;
}

export async function readPublished(
  deps: ReadVersionDeps,
  version: SummaryVersion,
  communeId: string,
): Promise<PublishedMonth> {
  const detail = await readDetail(deps, version);
  const { period } = version.content;
  const ref = detail.communes.find((each) => each.communeId === communeId);
  if (!ref) throw new Error(`version ${version.version} of ${period} has no ${communeId}`);
  const node = await readNode(deps, { communeId, period }, ref.month);
  const before = node.previous && (await readNode(deps, { communeId, period: shiftLabel(period, -1) }, node.previous));
  const { progress } = node;
  const rules = mustHaveRules(deps.given, { communeId, period, versions: progress.rules });
  const month = { rules, progress, previous: before ? before.progress : undefined };
  return { version, ref, restatement: detail.restatement, node, month };
}

/**
 * Whether a version says of a commune what its month says. By figures, too, and not only by what a summary tells of them;
 * a report that restates is in the month a moment before it is in a version.
 */
export function saysTheSame({ version, node }: PublishedMonth, month: CommuneMonth, district: Unit): boolean {
  const { communeId } = month.progress;
  const [made] = summarize(district, [month], version.closedAt).communes;
  const said = version.content.communes.find((each) => each.communeId === communeId);
  return canonicalJson(made) === canonicalJson(said) && contentHashOf(node.progress) === contentHashOf(month.progress);
}

/** A commune's figures by the version that first said them, and the version that they replaced. */
export interface Stated {
  by: PublishedMonth;
  before: PublishedMonth | undefined;
}

/** A month, and what its figures were first stated by, where it rests on a version. */
export interface ReadMonth {
  month: WholeMonth;
  stated: Stated | undefined;
}

/** A version that changed other communes alone restates nothing here. */
export async function firstStated(deps: ReadVersionDeps, published: PublishedMonth): Promise<Stated> {
  let by = published;
  for (;;) {
    const before = await readBefore(deps, by);
    if (before?.ref.progress !== by.ref.progress) return { by, before };
    by = before;
  }
}

async function readBefore(
  deps: ReadVersionDeps,
  { version, ref }: PublishedMonth,
): Promise<PublishedMonth | undefined> {
  if (version.version === 1) return undefined;
  const { districtId, period } = version.content;
  const before = await deps.summaries.version(districtId, period, version.version - 1);
  return before && readPublished(deps, before, ref.communeId);
}

/** The reports behind a published month, as the ledger keeps them. */
export async function readReports(
  deps: ReadVersionDeps,
  { node }: PublishedMonth,
): Promise<Map<string, CountedReport>> {
  const counted = Object.entries(node.inputs.slots).flatMap(([unitId, { accepted }]) =>
    accepted && node.progress.slots[unitId]?.uploadId !== undefined ? [{ unitId, accepted }] : [],
  );
  const entries = await deps.ledger.findEntries(counted.map(({ accepted }) => accepted));
  return new Map(
    counted.map(({ unitId, accepted }) => {
      const entry = entries.find(({ key, versionId }) => key === accepted.key && versionId === accepted.versionId);
      if (!entry?.report) throw stillRecorded();
      const { uploadId, receivedAt } = accepted;
      return [unitId, { uploadId, receivedAt, report: entry.report }];
    }),
  );
}

/** The ledger comes last: whoever records the report that a version is made of has a moment left to do so. */
function stillRecorded(): DomainError {
  return new DomainError('conflict', 'still-recorded', {
    text: {
      vi: 'Một báo cáo của kỳ đang được ghi nhận. Hãy thử lại sau ít phút.',
      en: 'A report of this month is still being recorded. Try again in a few minutes.',
    },
  });
}
