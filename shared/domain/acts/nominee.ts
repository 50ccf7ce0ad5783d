import { comparable } from '../text.ts';

export interface Nominee {
  unitId?: string | undefined;
  participantId?: string | undefined;
  person: { name: string; post: string } | null;
}

/** A unit is the participant of its id; empty where a person of the commune is meant. */
export const placeOf = ({ unitId, participantId }: Nominee): string => unitId ?? participantId ?? '';

/** A person is a name, however it is typed, and whatever the post; null of a body. */
export const nameOf = ({ person }: Nominee): string | null => person && comparable(person.name);

/** What is said of a nominee, with nothing left in it by which the same would be told apart. */
export function comparableNominee<Said extends Nominee>({ participantId: _by, ...said }: Said) {
  return { ...said, unitId: placeOf({ ...said, participantId: _by }), person: nameOf(said) };
}
