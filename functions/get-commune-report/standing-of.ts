import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import { instantText } from '../../shared/domain/period.ts';
import { withoutPeople } from '../../shared/domain/restate/reason-texts.ts';
import { illustrativeSources } from '../../shared/domain/view-progress.ts';
import type { Standing } from '../../shared/papers/words/standing.ts';
import type { WholeMonth } from './read-month.ts';
import type { PublishedMonth, Stated } from './read-version.ts';

/** Whose figures a report has, and the instant from which they stand; none while they are provisional. */
export interface Footing {
  standing: Standing;
  since: string | undefined;
}

/**
 * What the commune confirmed is its own official report, from that moment on, whatever the district publishes later.
 * Without it, the figures are the district's, by the version that first said them; without one, they are provisional.
 */
export function footingOf(month: WholeMonth, stated: Stated | undefined): Footing {
  const { confirmation } = month.progress;
  if (confirmation?.current) return { standing: ownStanding(month, 'confirmed'), since: confirmation.at };
  if (!stated) return { standing: ownStanding(month, 'provisional'), since: undefined };
  return { standing: publishedStanding(month, stated), since: stated.by.version.publishedAt };
}

function ownStanding({ rules, progress, reports }: WholeMonth, status: 'provisional' | 'confirmed'): Standing {
  const newest = Array.from(reports.values(), ({ receivedAt }) => receivedAt)
    .toSorted()
    .at(-1);
  const isOpen = status === 'provisional';
  return {
    status,
    version: 0,
    hash: contentHashOf(progress),
    publishedAt: null,
    closedAt: null,
    newestReportAt: isOpen && newest !== undefined ? instantText(rules.periodRule, newest) : null,
    replaces: null,
    reasons: [],
    illustrative: illustrativeSources(rules),
  };
}

function publishedStanding({ rules }: WholeMonth, { by, before }: Stated): Standing {
  const { version } = by;
  const text = (instant: string): string => instantText(rules.periodRule, instant);
  return {
    status: before ? 'restated' : 'official',
    version: version.version,
    hash: version.hash,
    publishedAt: text(version.publishedAt),
    closedAt: text(version.closedAt),
    newestReportAt: null,
    replaces: before?.version.version ?? null,
    reasons: reasonsFor(rules.commune.id, by),
    illustrative: illustrativeSources(rules),
  };
}

/** Of the reasons for a version those that concern this commune, or nobody in particular. */
function reasonsFor(communeId: string, { restatement }: PublishedMonth): string[] {
  const reasons = restatement?.reasons ?? [];
  return reasons.flatMap((reason) =>
    reason.communeId === communeId || reason.communeId === null ? [withoutPeople(reason.text.vi)] : [],
  );
}
