import { dateText } from '../calendar/dates.ts';
import type { MonthRules } from '../rules.ts';
import type { Coverage } from './launch.ts';
import type { DriveLine, DriveSource } from './lines.ts';
import { participantsOf, type Participant } from './participant.ts';
import type { DriveState } from './state.ts';

export const launchLabels = {
  'coverage/participants': { vi: 'đối tượng thi đua', en: 'participants of the drive' },
  'coverage/launched': { vi: 'đối tượng đã được phát động', en: 'participants launched to' },
  'coverage/confirmed': { vi: 'đối tượng đã xác nhận hưởng ứng', en: 'participants who said that they take part' },
};

/** How many of the participants were launched to, and how many have confirmed it. */
export function coverageOf(rules: MonthRules, state: DriveState | undefined): Coverage {
  return countCoverage(participantsOf(rules), state);
}

export function countCoverage(participants: readonly Participant[], state: DriveState | undefined): Coverage {
  const count = (day: (id: string, state?: DriveState) => string | undefined): number =>
    participants.filter(({ id }) => day(id, state) !== undefined).length;
  return { participants: participants.length, launched: count(launchedOn), confirmed: count(confirmedOn) };
}

export function confirmedOn(id: string, state: DriveState | undefined): string | undefined {
  const days = state?.confirmed ?? {};
  return Object.hasOwn(days, id) ? days[id] : undefined;
}

/** Who confirms was launched to by that day, whether or not anybody noted it, or noted a later one. */
export function launchedOn(id: string, state: DriveState | undefined): string | undefined {
  const days = state?.launched ?? {};
  const noted = Object.hasOwn(days, id) ? days[id] : undefined;
  const confirmed = confirmedOn(id, state);
  return noted === undefined || (confirmed !== undefined && confirmed < noted) ? confirmed : noted;
}

/** The day on which the last of the participants was launched to; undefined while any is left. */
export function allLaunchedOn(rules: MonthRules, state: DriveState | undefined): string | undefined {
  const days = participantsOf(rules).map(({ id }) => launchedOn(id, state));
  return days.includes(undefined)
    ? undefined
    : days
        .flatMap((day) => day ?? [])
        .toSorted()
        .at(-1);
}

/** Who counts in a figure of the coverage, and since when. */
export function coverageLines({ rules, progress }: DriveSource, name: string): DriveLine[] | undefined {
  const day = dayBy.get(name);
  return (
    day &&
    participantsOf(rules).flatMap(({ id, name: label }) => {
      const date = day(id, progress.drive);
      return date === undefined ? [] : [{ label, value: 1, note: date === '' ? null : noteOf(dateText(date)) }];
    })
  );
}

const dayBy: ReadonlyMap<string, (id: string, state: DriveState | undefined) => string | undefined> = new Map([
  ['participants', () => ''],
  ['launched', launchedOn],
  ['confirmed', confirmedOn],
]);

const noteOf = (date: string) => ({ vi: `ngày ${date}`, en: `on ${date}` });
