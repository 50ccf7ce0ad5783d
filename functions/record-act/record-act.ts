import { actIdOf, subjectOf } from '../../shared/domain/acts/act-id.ts';
import { lastAbout } from '../../shared/domain/acts/act-state.ts';
import { kinds } from '../../shared/domain/acts/kinds.ts';
import type { Act, ActContent } from '../../shared/domain/acts/act.ts';
import { cleanRequest } from '../../shared/domain/acts/clean-request.ts';
import type { ActRequest } from '../../shared/domain/acts/request.ts';
import { inOrder } from '../../shared/domain/acts/standing.ts';
import { canonicalJson } from '../../shared/domain/canonical.ts';
import { monthActOf } from '../../shared/domain/month-act.ts';
import { isOfCommendation } from '../../shared/domain/commendation/round.ts';
import { periodsOf, rulesOf, versionsIn, type Given, type MonthRules } from '../../shared/domain/rules.ts';
import type { ActStore } from '../../shared/ports.ts';
import type { RecordAct } from '../../shared/steps/record-act.ts';
import type { Spend } from '../../shared/steps/spend.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';
import { checkBasis, type CheckBasisDeps } from './check-basis.ts';
import { refuseFaults } from './find-faults.ts';
import { requireTime } from './require-time.ts';
import { resolveRequest, type ResolveDeps } from './resolve-request.ts';
import type { Deed } from './deed.ts';
import { findCommended } from '../../shared/steps/find-commended.ts';
import { findRanked, type FindRankedDeps } from './find-ranked.ts';

export interface RecordActDeps extends ResolveDeps, FindRankedDeps {
  given: Given;
  months: ResolveDeps['months'] & CheckBasisDeps['months'];
  acts: Pick<ActStore, 'find' | 'findBetween'>;
  objects: ResolveDeps['objects'] & FindRankedDeps['objects'];
  record: RecordAct;
  spend: Spend;
  now: () => Date;
}

export interface AskedAct {
  month: { communeId: string; period: string };
  request: ActRequest;
  by: string;
  /** The unit as which alone they may do it. */
  asUnit?: string | undefined;
}

/**
 * Records what an officer does to a month. What was recorded already is answered as it was, whatever has become of its
 * basis since; anything else must still be true of the month as it is now.
 */
export function createRecordActOnMonth(deps: RecordActDeps) {
  return async ({ month, request: asked, by, asUnit }: AskedAct): Promise<Act> => {
    const request = cleanRequest(asked);
    const at = deps.now().toISOString();
    requireBegun(requireCommuneMonth(deps.given, month), at);
    const deed = await deedOf(deps, { month, request, by, asUnit }, at);
    const { acts, commended } = deed;
    const content = await resolveRequest(deps, deed);
    const last = lastAbout(isOfCommendation(request.kind) ? commended : acts, subjectOf({ ...content, by }));
    if (last?.by === by && saysTheSame(last, content)) return last;
    refuseFaults(deed, content);
    requireTime(deed);
    await checkBasis(deps, deed);
    await deps.spend({ by, what: `acts#${month.communeId}#${month.period}`, at: new Date(at) });
    const draft = { ...month, at: afterAll(inOrder([...acts, ...commended]), at), by, ...content };
    return deps.record({ ...draft, id: actIdOf(draft, last?.id) });
  };
}

async function deedOf(deps: RecordActDeps, { month, request, by, asUnit }: AskedAct, at: string): Promise<Deed> {
  const { communeId } = month;
  const periods = periodsOf(deps.given, communeId);
  const acts = inOrder(await deps.acts.find(month));
  return {
    request,
    by,
    asUnit,
    at,
    acts,
    periods,
    commended: isOfCommendation(request.kind) ? await findCommended(deps, communeId, periods) : [],
    elsewhere: kinds[request.kind].onceInDrive ? await findElsewhere(deps, month, periods) : [],
    ranked: await findRanked(deps, { month, request }),
    rules: rulesBy(deps.given, month, acts),
  };
}

async function findElsewhere(
  { acts }: Pick<RecordActDeps, 'acts'>,
  { communeId, period }: AskedAct['month'],
  periods: readonly { label: string }[],
): Promise<Act[]> {
  const [from = period, to = period] = [periods.at(0)?.label, periods.at(-1)?.label];
  const found = await acts.findBetween(communeId, { from, to });
  return inOrder(found).filter((act) => act.period !== period);
}

/** Who decides knowing of other acts comes after them, also within a millisecond and by a clock that is behind. */
function afterAll(acts: Act[], at: string): string {
  const newest = acts.at(-1)?.at ?? '';
  return at > newest ? at : new Date(Date.parse(newest) + 1).toISOString();
}

/** The rules by which the month is judged, which an act may have named. */
function rulesBy(given: Given, month: AskedAct['month'], acts: Act[]): MonthRules {
  const rules = rulesOf(given, { ...month, versions: versionsIn(acts.flatMap((act) => monthActOf(act) ?? [])) });
  return rules ?? requireCommuneMonth(given, month);
}

function saysTheSame(act: Act, content: ActContent): boolean {
  const { id: _id, communeId: _c, period: _p, at: _at, by: _by, storedAt: _s, ...said } = act;
  return canonicalJson(said) === canonicalJson(content);
}
