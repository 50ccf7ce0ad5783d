import { participantsOf } from '../drive/participant.ts';
import type { MonthRules } from '../rules.ts';
import { findReporter } from '../unit.ts';
import type { Nomination } from './nomination.ts';

/** Who is nominated, in words: to those who may read the nomination, and to nobody else. */
export interface NomineeWords {
  name: string;
  /** Of a person; empty of a body. */
  post: string;
  /** Of a person: the unit; empty where the commune itself is meant. */
  unit: string;
  isPerson: boolean;
  isUnit: boolean;
}

export function nomineeOf(rules: MonthRules, nomination: Nomination): NomineeWords {
  const { person, unitId, participantId } = nomination;
  const place = placeName(rules, unitId, participantId);
  if (person) return { name: person.name, post: person.post, unit: place, isPerson: true, isUnit: false };
  return { name: place, post: '', unit: '', isPerson: false, isUnit: unitId !== undefined };
}

function placeName(rules: MonthRules, unitId: string | undefined, participantId: string | undefined): string {
  if (unitId !== undefined) return findReporter(rules.register, rules.commune.id, unitId)?.name.vi ?? unitId;
  if (participantId === undefined) return '';
  return participantsOf(rules).find(({ id }) => id === participantId)?.name.vi ?? participantId;
}
