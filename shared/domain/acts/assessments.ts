import { canonicalJson } from '../canonical.ts';
import type { CriterionState, IndicatorVerdict, MonthProgress } from '../progress.ts';
import type { ActOf, Act } from './act.ts';
import type { AssessmentResult, Target } from './shapes.ts';
import { inOrder } from './standing.ts';

interface Finding {
  result: AssessmentResult;
  /** Whether it counts as đạt: “cơ bản đạt” never does. */
  met: boolean;
  note: string;
  by: string;
  at: string;
}

/** What a commune says of itself and what its district found, beside what was computed; none stands for another. */
export interface Assessment {
  target: Target;
  computed: CriterionState | IndicatorVerdict | null;
  assessed: Finding | null;
  verified: Finding | null;
}

// As canonical JSON `{"criterion":…}` stands before `{"indicator":…}`; 2 before 10 within each.
const byNumber = new Intl.Collator('en', { numeric: true });

/** One line a criterion or indicator that anybody spoke of, criteria first. */
export function assessmentsOf(acts: readonly Act[], progress: MonthProgress): Assessment[] {
  const spoken = inOrder(acts).filter((act) => act.kind === 'assess' || act.kind === 'verify');
  const targets = new Map(spoken.map((act) => [canonicalJson(act.target), act.target]));
  return Array.from(targets)
    .toSorted(([a], [b]) => byNumber.compare(a, b))
    .map(([name, target]) => {
      const about = spoken.filter((act) => canonicalJson(act.target) === name);
      return {
        target,
        computed: computedOf(progress, target),
        assessed: findingOf(about.findLast((act) => act.kind === 'assess')),
        verified: findingOf(about.findLast((act) => act.kind === 'verify')),
      };
    });
}

function computedOf({ criteria, verdicts }: MonthProgress, target: Target): Assessment['computed'] {
  return 'criterion' in target ? (criteria[target.criterion]?.is ?? null) : (verdicts[target.indicator] ?? null);
}

function findingOf(act: ActOf<'assess' | 'verify'> | undefined): Finding | null {
  return act ? { result: act.result, met: act.result === 'met', note: act.note, by: act.by, at: act.at } : null;
}
