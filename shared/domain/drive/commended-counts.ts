import type { MonthRules } from '../rules.ts';
import type { Bilingual } from '../text.ts';
import { commendedFigures } from './commended.ts';
import type { DriveLine, DriveSource } from './lines.ts';
import type { DriveState } from './state.ts';

type Name = (typeof commendedFigures)[number];
type Span = 'month' | 'toDate';
type Counts = Partial<Record<Name, number>>;
type Numbers = (state: DriveState, label: string | undefined) => [label: string, value: number][];

const nominated =
  (rank: 'commune' | 'district' | 'province' | 'state'): Numbers =>
  (state, label) =>
    Object.entries(state.nominated ?? {}).flatMap(([made, byRank]) =>
      isOf(made, label) ? [[made, byRank[rank]?.length ?? 0]] : [],
    );

const decided =
  (count: (round: { commune: number; district: number }) => number): Numbers =>
  (state, label) =>
    Object.entries(state.decided ?? {}).flatMap(([round, last]) =>
      isOf(last.in, label) ? [[round, count(last)]] : [],
    );

/** By what each figure is made: of nominations by the month in which they were made, of decisions by the round. */
const numbers: Record<Name, Numbers> = {
  nominatedCommune: nominated('commune'),
  nominatedDistrict: nominated('district'),
  nominatedProvince: nominated('province'),
  nominatedState: nominated('state'),
  decided: decided(() => 1),
  chosenCommune: decided(({ commune }) => commune),
  chosenDistrict: decided(({ district }) => district),
};

const isOf = (one: string, label: string | undefined): boolean => label === undefined || one === label;

/** Of the month and since the drive began; nothing of what there is nothing of. */
export function countCommended(
  { period }: Pick<MonthRules, 'period'>,
  state: DriveState | undefined,
): { commended?: Counts; commendedToDate?: Counts } {
  const [commended, commendedToDate] = [countsOf(state, period.label), countsOf(state, undefined)];
  return {
    ...(Object.keys(commended).length > 0 && { commended }),
    ...(Object.keys(commendedToDate).length > 0 && { commendedToDate }),
  };
}

function countsOf(state: DriveState | undefined, label: string | undefined): Counts {
  const counts: Counts = {};
  for (const name of commendedFigures) {
    const sum = numbers[name](state ?? {}, label).reduce((all, [, value]) => all + value, 0);
    if (sum > 0) counts[name] = sum;
  }
  return counts;
}

const names: Record<Name, Bilingual> = {
  nominatedCommune: {
    vi: 'đề nghị xã khen, không kể đã rút',
    en: 'nominations for the commune, less those taken back',
  },
  nominatedDistrict: {
    vi: 'đề nghị huyện khen, không kể đã rút',
    en: 'nominations for the district, less those taken back',
  },
  nominatedProvince: {
    vi: 'đề nghị tỉnh khen, không kể đã rút',
    en: 'nominations for the province, less those taken back',
  },
  nominatedState: {
    vi: 'đề nghị nhà nước khen, không kể đã rút',
    en: 'nominations for the state, less those taken back',
  },
  decided: { vi: 'kỳ xét khen thưởng đã quyết định', en: 'rounds of commendation decided' },
  chosenCommune: { vi: 'được chọn để xã khen', en: 'chosen for the commune’s certificate' },
  chosenDistrict: { vi: 'được chọn để trình huyện khen', en: 'chosen to be proposed to the district' },
};

export const commendedLabels: Record<string, Bilingual> = Object.fromEntries(
  commendedFigures.flatMap((name) => [
    [`commended/${name}`, { vi: `${names[name].vi}, trong kỳ`, en: `${names[name].en}, this month` }],
    [`commendedToDate/${name}`, { vi: `${names[name].vi}, từ đầu đợt`, en: `${names[name].en}, since the start` }],
  ]),
);

const note: Bilingual = { vi: 'xem hồ sơ khen thưởng của xã', en: 'see the commune’s commendation file' };

/** Nobody's name: a line a month or round. */
export const commendedLines =
  (span: Span) =>
  ({ rules, progress }: DriveSource, name: string): DriveLine[] | undefined => {
    const known = commendedFigures.find((each) => each === name);
    const label = span === 'month' ? rules.period.label : undefined;
    return (
      known &&
      numbers[known](progress.drive ?? {}, label).flatMap(([of, value]) =>
        value > 0 ? [{ label: { vi: `kỳ ${monthText(of)}`, en: `period ${of}` }, value, note }] : [],
      )
    );
  };

const monthText = (label: string): string => label.split('-').toReversed().join('/');
