import type { SummaryView } from '../../../shared/api/summary-view.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { driveSums } from '../../messages/district-drive.ts';
import { sections } from '../../messages/district-sections.ts';

type Totals = Pick<SummaryView['totals'], 'drive' | 'money'>;
type Commended = NonNullable<NonNullable<Totals['drive']>['commended']>;

/** A sentence, what is to be filled in, and, of a span of time, which. */
export interface DriveLine {
  text: Bilingual;
  values: Readonly<Record<string, number>>;
  when?: Bilingual;
}

/** What a district's summary says of its communes' drives, in sentences; nothing of what it does not count. */
export function driveLines({ drive = {}, money }: Totals): DriveLine[] {
  const { coverage, tasks, turnOut, propaganda } = drive;
  return [
    ...(coverage ? [{ text: sections.launched, values: coverage }] : []),
    ...(tasks ? [{ text: sections.tasks, values: { excused: 0, ...tasks } }] : []),
    ...turnOutLines(turnOut),
    ...(propaganda ? [{ text: driveSums.propaganda, values: { ...noPropaganda, ...propaganda } }] : []),
    ...commendedLines(drive.commended, driveSums.inMonth),
    ...commendedLines(drive.commendedToDate, driveSums.toDate),
    ...(money ? [{ text: driveSums.money, values: sumOf(Object.values(money)) }] : []),
  ];
}

const noPropaganda = { loudspeaker: 0, banner: 0, meeting: 0, article: 0 };

function turnOutLines(turnOut: NonNullable<Totals['drive']>['turnOut']): DriveLine[] {
  if (turnOut === undefined) return [];
  const { offices, officesHeld = 0, officesCleaned = 0, ...hamlets } = turnOut;
  const ofHamlets = { text: sections.turnedOut, values: hamlets };
  if (offices === undefined) return [ofHamlets];
  return [ofHamlets, { text: sections.officesTurnedOut, values: { offices, officesHeld, officesCleaned } }];
}

const noneNominated = { nominatedCommune: 0, nominatedDistrict: 0, nominatedProvince: 0, nominatedState: 0 };
const noneDecided = { decided: 0, chosenCommune: 0, chosenDistrict: 0 };

function commendedLines(counts: Commended | undefined, when: Bilingual): DriveLine[] {
  if (counts === undefined) return [];
  return [
    { text: driveSums.nominated, values: { ...noneNominated, ...counts }, when },
    ...(counts.decided ? [{ text: driveSums.decided, values: { ...noneDecided, ...counts }, when }] : []),
  ];
}

type Sums = NonNullable<Totals['money']>[string];

const sumOf = (sources: readonly Sums[]): Record<keyof Sums, number> => ({
  pledged: sources.reduce((sum, { pledged }) => sum + pledged, 0),
  received: sources.reduce((sum, { received }) => sum + received, 0),
  spent: sources.reduce((sum, { spent }) => sum + spent, 0),
});
