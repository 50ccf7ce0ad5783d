import type { CouncilVote } from '../acts/commendation.ts';
import type { Bilingual } from '../text.ts';
import { nominatedUnit, type Nomination } from './nomination.ts';
import type { Ranking } from './ranking.ts';

/** A line of a decision that the ranking would not give. */
export interface Departure {
  index: number;
  why: Bilingual;
}

interface Basis {
  nominations: readonly Nomination[];
  ranking: Ranking;
}

/** Units that were chosen although they are not eligible, or passed over for one that ranks below them. */
export function departures(votes: readonly CouncilVote[], basis: Basis): Departure[] {
  return votes.flatMap((vote, index) => {
    const why = vote.chosen ? unfit(vote, basis) : passedOver(vote, votes, basis);
    return why ? [{ index, why }] : [];
  });
}

function unfit(vote: CouncilVote, basis: Basis): Bilingual | undefined {
  const unit = rankedUnit(vote, basis);
  if (!unit || unit.eligible) return undefined;
  return { vi: `${unit.name.vi} chưa đủ điều kiện`, en: `${unit.name.en} is not eligible` };
}

/** Not where it was chosen for another rank: it is honoured. */
function passedOver(vote: CouncilVote, votes: readonly CouncilVote[], basis: Basis): Bilingual | undefined {
  const unit = rankedUnit(vote, basis);
  if (!unit?.eligible) return undefined;
  const chosen = votes.flatMap((each) => {
    const other = each.chosen ? rankedUnit(each, basis) : undefined;
    return other ? [{ rank: each.rank, unit: other }] : [];
  });
  if (chosen.some((each) => each.unit.unitId === unit.unitId)) return undefined;
  const lower = chosen.find((each) => each.rank === vote.rank && each.unit.rank > unit.rank);
  if (!lower) return undefined;
  return {
    vi: `${unit.name.vi} hạng ${unit.rank} không được chọn, ${lower.unit.name.vi} hạng ${lower.unit.rank} được chọn`,
    en: `${unit.name.en}, rank ${unit.rank}, is not chosen and ${lower.unit.name.en}, rank ${lower.unit.rank}, is`,
  };
}

function rankedUnit(
  { nomination }: CouncilVote,
  { nominations, ranking }: Basis,
): Ranking['units'][number] | undefined {
  const found = nominations.find(({ id }) => id === nomination);
  const unitId = found && nominatedUnit(found);
  return ranking.units.find((each) => each.unitId === unitId);
}
