import type { ActContent } from '../../shared/domain/acts/act.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { decisionFaults } from '../../shared/domain/commendation/check-decision.ts';
import { roundOf } from '../../shared/domain/commendation/round.ts';
import { participantsOf } from '../../shared/domain/drive/participant.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import type { Deed } from './deed.ts';

/** What is wrong with a nomination, a ranking that is named, or a decision of the council. */
export function commendationFaults(deed: Deed, content: ActContent): RequestFault[] {
  if (content.kind === 'nominate') return nomineeFaults(deed, content);
  if (content.kind === 'rank') return rankingFaults(deed, content.ranking);
  return content.kind === 'council-decision' ? councilFaults(deed, content) : [];
}

type ContentOf<Kind extends ActContent['kind']> = Extract<ActContent, { kind: Kind }>;

function nomineeFaults({ rules }: Deed, content: ContentOf<'nominate'>): RequestFault[] {
  const { unitId, participantId, person } = content;
  if (unitId !== undefined && participantId !== undefined) return [faultAt('/participantId', 'two-nominees', {})];
  if (participantId !== undefined) {
    const isThere = participantsOf(rules).some(({ id, kind }) => id === participantId && kind !== 'individuals');
    return isThere ? [] : [faultAt('/participantId', 'no-such-collective', { found: participantId })];
  }
  return unitId === undefined && person === null ? [faultAt('/unitId', 'no-nominee', {})] : [];
}

function rankingFaults({ ranked }: Deed, found: string): RequestFault[] {
  return ranked ? [] : [faultAt('/ranking', 'no-such-ranking', { found })];
}

/** Which of a decision’s lines are wrong can be told once it is known what it was decided on. */
function councilFaults(deed: Deed, content: ContentOf<'council-decision'>): RequestFault[] {
  const { ranked } = deed;
  if (!ranked) return rankingFaults(deed, content.ranking);
  const { nominations, ranking: fixed } = roundOf(deed.acts);
  const isFixed = fixed?.ranking === content.ranking;
  const current = fixed?.ranking ?? '–';
  return [
    ...(isFixed ? [] : [faultAt('/ranking', 'not-the-ranking', { current })]),
    ...decisionFaults(content, { nominations, ...ranked }).map(({ at, code, values }) => faultAt(at, code, values)),
  ];
}
