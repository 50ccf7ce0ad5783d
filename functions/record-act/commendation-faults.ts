import type { ActContent, ActOf } from '../../shared/domain/acts/act.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { decisionFaults, type Honoured } from '../../shared/domain/commendation/check-decision.ts';
import { isSameNominee } from '../../shared/domain/commendation/nomination.ts';
import {
  labelOfRound,
  roundOf,
  standingDecisions,
  standingNominations,
} from '../../shared/domain/commendation/round.ts';
import { participantsOf } from '../../shared/domain/drive/participant.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { civilDate, dateText } from '../../shared/domain/period.ts';
import { comparable } from '../../shared/domain/text.ts';
import type { Deed, Ranked } from './deed.ts';

type ContentOf<Kind extends ActContent['kind']> = Extract<ActContent, { kind: Kind }>;

/** What is wrong with a nomination or with taking one back, a ranking that is named, or a decision of the council. */
export function commendationFaults(deed: Deed, content: ActContent): RequestFault[] {
  if (content.kind === 'withdraw-nomination') return withdrawalFaults(deed, content);
  if (content.kind === 'withdraw-decision') return mistakeFaults(deed, content.decision);
  if (content.kind !== 'nominate' && content.kind !== 'rank' && content.kind !== 'council-decision') return [];
  const faults = roundFaults(deed, content.round);
  return faults.length > 0 ? faults : [...faults, ...ofKind(deed, content)];
}

function ofKind(deed: Deed, content: ContentOf<'nominate' | 'rank' | 'council-decision'>): RequestFault[] {
  if (content.kind === 'nominate') return [...nomineeFaults(deed, content), ...againFaults(deed, content)];
  return content.kind === 'rank' ? rankingFaults(deed, content.ranking) : councilFaults(deed, content);
}

/** Of a month that is still to come nobody knows the results. */
function roundFaults({ rules, periods }: Deed, found: string | undefined): RequestFault[] {
  const last = rules.period.label;
  if (found === undefined || (found <= last && periods.some(({ label }) => label === found))) return [];
  return [faultAt('/round', 'no-such-round', { found, first: periods[0]?.label ?? last, last })];
}

function nomineeFaults({ rules }: Deed, content: ContentOf<'nominate'>): RequestFault[] {
  const { unitId, participantId, person } = content;
  if (unitId !== undefined && participantId !== undefined) return [faultAt('/participantId', 'two-nominees', {})];
  if (participantId !== undefined) {
    const isThere = participantsOf(rules).some(({ id, kind }) => id === participantId && kind !== 'individuals');
    return isThere ? [] : [faultAt('/participantId', 'no-such-collective', { found: participantId })];
  }
  return unitId === undefined && person === null ? [faultAt('/unitId', 'no-nominee', {})] : [];
}

/** One of an earlier month is not replaced: that month says how many there were. */
function againFaults({ commended, rules }: Deed, content: ContentOf<'nominate'>): RequestFault[] {
  const { label } = rules.period;
  const round = labelOfRound({ ...content, period: label });
  return standingNominations(commended).flatMap((act) =>
    act.period !== label && act.rank === content.rank && labelOfRound(act) === round && isSameNominee(act, content)
      ? [faultAt('/rank', 'nominated-already', { period: act.period, found: act.id })]
      : [],
  );
}

function withdrawalFaults({ commended, rules, by }: Deed, content: ContentOf<'withdraw-nomination'>): RequestFault[] {
  const { nomination: found, unitId } = content;
  const isOwn = (act: ActOf<'nominate'>): boolean => unitId === undefined || (act.unitId === unitId && act.by === by);
  const isThere = standingNominations(commended).some(
    (act) => act.id === found && act.period <= rules.period.label && isOwn(act),
  );
  return isThere ? [] : [faultAt('/nomination', 'no-such-nomination', { found })];
}

/** Only what stands: one that was replaced says nothing any more. */
function mistakeFaults({ commended, rules }: Deed, found: string): RequestFault[] {
  const period = rules.period.label;
  const isThere = standingDecisions(commended).some((act) => act.id === found && act.period === period);
  return isThere ? [] : [faultAt('/decision', 'no-such-decision', { found, period })];
}

function rankingFaults({ ranked }: Deed, found: string): RequestFault[] {
  return ranked ? [] : [faultAt('/ranking', 'no-such-ranking', { found })];
}

/** Which of a decision’s lines are wrong can be told once it is known what it was decided on. */
function councilFaults(deed: Deed, content: ContentOf<'council-decision'>): RequestFault[] {
  const { ranked, commended } = deed;
  if (!ranked) return rankingFaults(deed, content.ranking);
  const label = labelOfRound({ ...content, period: deed.rules.period.label });
  const { nominations, ranking: fixed } = roundOf(commended, label);
  const isFixed = fixed?.ranking === content.ranking;
  const basis = { nominations, honoured: honouredBut(deed, label), ...ranked };
  return [
    ...(isFixed ? [] : [faultAt('/ranking', 'not-the-ranking', { current: fixed?.ranking ?? '–' })]),
    ...dayFaults(deed, content.date, ranked),
    ...peopleFaults(content),
    ...decisionFaults(content, basis).map(({ at, code, values }) => faultAt(at, code, values)),
  ];
}

function dayFaults({ rules }: Deed, date: string, { madeAt }: Ranked): RequestFault[] {
  const made = madeAt === undefined ? date : civilDate(rules.periodRule, madeAt);
  return date < made ? [faultAt('/date', 'before-ranking', { found: dateText(date), made: dateText(made) })] : [];
}

function peopleFaults({ chair, secretary }: ContentOf<'council-decision'>): RequestFault[] {
  const isOne = comparable(chair) === comparable(secretary);
  return isOne ? [faultAt('/secretary', 'one-person', { found: chair })] : [];
}

/** Whom the council chose in the other rounds of the drive, whatever has become of the nomination since. */
function honouredBut({ commended }: Deed, label: string): Honoured[] {
  const nominations = new Map(commended.flatMap((act) => (act.kind === 'nominate' ? [[act.id, act] as const] : [])));
  const others = standingDecisions(commended).filter((act) => labelOfRound(act) !== label);
  return others.flatMap((decision) =>
    decision.decisions.flatMap((vote) => {
      const nominee = vote.chosen ? nominations.get(vote.nomination) : undefined;
      return nominee ? [{ nominee, round: labelOfRound(decision) }] : [];
    }),
  );
}
