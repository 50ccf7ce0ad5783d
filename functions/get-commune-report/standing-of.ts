import { canonicalJson } from '../../shared/domain/canonical.ts';
import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import { instantText } from '../../shared/domain/period.ts';
import { summarize } from '../../shared/domain/summarize.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { illustrativeSources } from '../../shared/domain/view-progress.ts';
import type { Standing } from '../../shared/papers/words/standing.ts';
import type { WholeMonth } from './read-month.ts';

/** The version of the district's month that says of this commune what its own month says; undefined where none does. */
export function versionBehind(month: WholeMonth, district: Unit): SummaryVersion | undefined {
  const { published } = month;
  if (!published) return undefined;
  const [made] = summarize(district, [month], published.closedAt).communes;
  const said = published.content.communes.find(({ communeId }) => communeId === month.rules.commune.id);
  // A report that restates is in the month a moment before it is in a version.
  return canonicalJson(made) === canonicalJson(said) ? published : undefined;
}

export function standingOf({ rules, progress }: WholeMonth, version: SummaryVersion | undefined): Standing {
  const text = (instant: string): string => instantText(rules.periodRule, instant);
  const newest = Object.values(progress.slots)
    .flatMap(({ receivedAt }) => receivedAt ?? [])
    .toSorted()
    .at(-1);
  return {
    status: statusOf(version),
    version: version?.version ?? 0,
    hash: version?.hash ?? contentHashOf(progress),
    publishedAt: version ? text(version.publishedAt) : null,
    closedAt: version ? text(version.closedAt) : null,
    newestReportAt: newest === undefined ? null : text(newest),
    reasons: reasonsFor(rules.commune.id, version),
    illustrative: illustrativeSources(rules),
  };
}

function statusOf(version: SummaryVersion | undefined): Standing['status'] {
  if (!version) return 'provisional';
  return version.version === 1 ? 'official' : 'restated';
}

/** Of the reasons for a version those that concern this commune. */
function reasonsFor(communeId: string, version: SummaryVersion | undefined): string[] {
  const reasons = version?.restatement?.reasons ?? [];
  return reasons.flatMap((reason) => (reason.communeId === communeId ? [reason.text.vi] : []));
}
