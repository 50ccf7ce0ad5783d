import { unitOf } from '../../shared/domain/acts/of-unit.ts';
import type { ActRequest } from '../../shared/domain/acts/request.ts';
import { actActions } from '../../shared/domain/policy/act-actions.ts';
import { may } from '../../shared/domain/policy/may.ts';
import type { Person } from '../../shared/domain/policy/person.ts';
import { resourceOn, type Today } from '../../shared/domain/policy/resource.ts';
import { findReporter, registerOn } from '../../shared/domain/unit.ts';

interface Place {
  communeId: string;
  unitId?: string | undefined;
}

/** Of what place an act is: a unit confirms for itself, and for any other participant its commune does. */
export function placeOfAct(today: Today, communeId: string, request: ActRequest): Place {
  const unitId = unitOf(request);
  if (unitId === undefined || request.kind !== 'launch-confirm') return { communeId, unitId };
  return findReporter(registerOn(today.register, today.day), communeId, unitId) ? { communeId, unitId } : { communeId };
}

/** The unit as which alone somebody may do it; undefined where they may do it for the whole commune. */
export function asUnit(person: Person, { communeId, unitId }: Place, about: { today: Today; request: ActRequest }) {
  const { today, request } = about;
  return may(person, actActions[request.kind], resourceOn(today, { communeId })) ? undefined : unitId;
}
