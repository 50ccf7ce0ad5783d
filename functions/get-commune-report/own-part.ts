import type { Act } from '../../shared/domain/acts/act.ts';
import { isLastOfItsKind } from '../../shared/domain/acts/act-state.ts';
import { assessmentsOf } from '../../shared/domain/acts/assessments.ts';
import { inOrder, standingActs } from '../../shared/domain/acts/standing.ts';
import type { MonthProgress } from '../../shared/domain/progress.ts';
import type { OwnPart } from '../../shared/papers/commune-report/commune-report.ts';

/** What people of the commune said of the month, beside its figures. */
export function ownPartOf(given: readonly Act[], progress: MonthProgress): OwnPart {
  const acts = inOrder(given);
  const typed = acts.findLast((act) => act.kind === 'sections');
  return {
    leadership: typed?.leadership ?? '',
    proposals: typed?.proposals ?? '',
    // What the district found is none of the commune’s report.
    assessments: assessmentsOf(
      acts.filter((act) => act.kind !== 'verify'),
      progress,
    ),
    evidence: standingActs(acts).flatMap((act) =>
      act.kind === 'evidence' && isLastOfItsKind(act, acts)
        ? [{ indicator: act.indicator, number: act.number, date: act.date }]
        : [],
    ),
  };
}

/** When something of it was last said, or taken back. */
export function ownPartAt(acts: readonly Act[]): string | undefined {
  const evidence = new Set(
    acts.flatMap((act) => (act.kind === 'evidence' && isLastOfItsKind(act, acts) ? [act.id] : [])),
  );
  const own = acts.filter(
    (act) =>
      act.kind === 'sections' ||
      act.kind === 'assess' ||
      act.kind === 'evidence' ||
      (act.kind === 'withdraw' && evidence.has(act.actId)),
  );
  return inOrder(own).at(-1)?.at;
}
