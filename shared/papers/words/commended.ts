import type { DriveSummary } from '../../domain/drive/summary-part.ts';
import { shownFigure } from '../../domain/shown-figure.ts';

type Counts = NonNullable<DriveSummary['commended']>;

/** How many nominations stand and how many were chosen, in a sentence: of whom is in the commendation file. None where nobody is. */
export function commendedTexts({ commended = {}, commendedToDate }: DriveSummary = {}): string[] {
  if (!commendedToDate) return [];
  return [`Khen thưởng: trong tháng có ${countsText(commended)}; từ đầu đợt có ${countsText(commendedToDate)}.`];
}

function countsText(counts: Counts): string {
  const { decided = 0, chosenCommune = 0, chosenDistrict = 0 } = counts;
  return [
    `${shownFigure(nominatedOf(counts))} đề nghị không kể đã rút${levelsText(counts)}`,
    `Hội đồng quyết định ${shownFigure(decided)} kỳ xét`,
    `chọn ${shownFigure(chosenCommune)} để xã khen`,
    `${shownFigure(chosenDistrict)} để trình huyện khen`,
  ].join(', ');
}

function nominatedOf(counts: Counts): number {
  return levelsOf(counts).reduce((sum, [count]) => sum + count, 0);
}

function levelsText(counts: Counts): string {
  const parts = levelsOf(counts).flatMap(([count, level]) => (count > 0 ? [`${level} ${shownFigure(count)}`] : []));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const levelsOf = ({
  nominatedCommune = 0,
  nominatedDistrict = 0,
  nominatedProvince = 0,
  nominatedState = 0,
}: Counts): [count: number, level: string][] => [
  [nominatedCommune, 'cấp xã'],
  [nominatedDistrict, 'cấp huyện'],
  [nominatedProvince, 'cấp tỉnh'],
  [nominatedState, 'cấp nhà nước'],
];
