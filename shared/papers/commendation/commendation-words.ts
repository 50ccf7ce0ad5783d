import type { Rank } from '../../domain/acts/commendation.ts';
import type { Ranking } from '../../domain/commendation/ranking.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { inSentence } from '../words/names.ts';
import type { CommendationFile, Nominee } from './commendation-file.ts';

type OfCommune = Pick<CommendationFile, 'rules' | 'district'>;

export const communeOf = ({ rules }: Pick<CommendationFile, 'rules'>): string => inSentence(rules.commune.name.vi);

export const councilOf = (file: OfCommune): string => `Hội đồng thi đua - khen thưởng ${communeOf(file)}`;

/** Who signs the certificate, and so who is asked for it. */
export function chairmanOf(rank: Rank, file: OfCommune): string {
  return {
    commune: `Chủ tịch Ủy ban nhân dân ${communeOf(file)}`,
    district: `Chủ tịch Ủy ban nhân dân ${inSentence(file.district)}`,
    province: 'Chủ tịch Ủy ban nhân dân tỉnh',
    state: 'cấp nhà nước',
  }[rank];
}

export function awardOf(rank: Rank, file: OfCommune): string {
  const isOwn = rank === 'commune' || rank === 'district';
  return isOwn ? `Giấy khen của ${chairmanOf(rank, file)}` : `hình thức khen thưởng ${rankWords[rank].toLowerCase()}`;
}

/** In a narrow column. */
export const rankWords: Record<Rank, string> = {
  commune: 'Giấy khen cấp xã',
  district: 'Giấy khen cấp huyện',
  province: 'Cấp tỉnh',
  state: 'Cấp nhà nước',
};

/** “đợt thi đua “Lục Ba quyết tâm …”” */
export const driveOf = ({ rules }: Pick<CommendationFile, 'rules'>): string =>
  `đợt thi đua “${rules.campaign.theme.vi}”`;

/** Where the column’s head says what it is a level of. */
export const levelWords: Record<Rank, string> = {
  commune: 'Cấp xã',
  district: 'Cấp huyện',
  province: 'Cấp tỉnh',
  state: 'Cấp nhà nước',
};

/** “Công chức Văn hóa - xã hội, xã Lục Ba” of a person; of a body, nothing beside its name. */
export function placeOf({ isPerson, post, unit }: Nominee, file: OfCommune): string {
  if (!isPerson) return '';
  return `${post}, ${unit === '' ? communeOf(file) : inSentence(unit)}`;
}

/** “Hạng 2/8; 81,5 điểm” */
export function rankedText({ ranked }: Pick<Nominee, 'ranked'>, ranking: Ranking | undefined): string {
  return ranked && ranking ? `Hạng ${ranked.rank}/${ranking.units.length}; ${shownFigure(ranked.score)} điểm` : '';
}

/** How many bodies and how many people: “3 tập thể, 2 cá nhân”. */
export function countText(nominees: readonly Pick<Nominee, 'isPerson'>[]): string {
  const people = nominees.filter(({ isPerson }) => isPerson).length;
  const bodies = nominees.length - people;
  const words = [
    ...(bodies > 0 ? [`${twoDigits(bodies)} tập thể`] : []),
    ...(people > 0 ? [`${twoDigits(people)} cá nhân`] : []),
  ];
  return words.length > 0 ? words.join(', ') : 'không có tập thể, cá nhân nào';
}

/** A 0 before what is below ten, so that no figure can be added. */
export const twoDigits = (figure: number): string => String(figure).padStart(2, '0');

/** Bodies before people; each in the order in which they rank or were nominated. */
export function inOrder<N extends Pick<Nominee, 'isPerson' | 'ranked'>>(nominees: readonly N[]): N[] {
  const place = ({ isPerson, ranked }: N): number => (isPerson ? 2_000 : (ranked?.rank ?? 1_000));
  return nominees.toSorted((a, b) => place(a) - place(b));
}
