import type { RankingView } from '../../shared/api/commendation-contracts.ts';
import { targetsOf } from '../../shared/domain/campaign/target.ts';
import type { TargetOf } from '../../shared/domain/commendation/gather-figures.ts';
import type { Ranking } from '../../shared/domain/commendation/ranking.ts';
import { roundOf } from '../../shared/domain/commendation/round.ts';
import { rubricFor, type Rubric } from '../../shared/domain/commendation/rubric.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { instantText } from '../../shared/domain/period.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { ActStore, SummaryStore } from '../../shared/ports.ts';
import { readDetail } from '../../shared/steps/chain-store.ts';
import { findOfRound } from '../../shared/steps/find-commended.ts';
import { keepRanking, readRanking, type KeepRankingDeps } from '../../shared/steps/rankings.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetRankingDeps extends KeepRankingDeps {
  rubrics: readonly Rubric[];
  acts: Pick<ActStore, 'findBetween'>;
  summaries: Pick<SummaryStore, 'latest' | 'version'>;
  now: () => Date;
}

export interface RankingAsked {
  communeId: string;
  period: string;
  /** Of the district's month; without it, the ranking that was fixed or, before one is, that on the newest version. */
  version?: string | undefined;
  hash?: string | undefined;
}

/** A commune's units ranked on a published version of its month, and whether a newer one says otherwise. */
export function createGetRanking(deps: GetRankingDeps) {
  return async (asked: RankingAsked): Promise<RankingView> => {
    const rules = requireCommuneMonth(deps.given, asked);
    requireBegun(rules, deps.now().toISOString());
    const month = { communeId: asked.communeId, period: asked.period };
    const [acts, latest] = await Promise.all([
      findOfRound(deps, month),
      deps.summaries.latest(rules.commune.parent ?? '', asked.period),
    ]);
    const fixed = roundOf(acts, asked.period).ranking;
    const found = await find(deps, asked, { rules, latest, fixed: fixed?.ranking });
    const isFixed = fixed?.ranking === found.hash;
    return {
      ...found.ranking,
      hash: found.hash,
      fixed: fixed && isFixed ? { act: fixed.id, by: fixed.by, at: fixed.at } : null,
      newer: await newerThan(deps, found.ranking, { latest, rules }),
    };
  };
}

interface Known {
  rules: MonthRules;
  latest: SummaryVersion | undefined;
  fixed: string | undefined;
}

/** What was fixed stays what it was: it is read, and never made anew. */
async function find(
  deps: GetRankingDeps,
  asked: RankingAsked,
  known: Known,
): Promise<{ ranking: Ranking; hash: string }> {
  const hash = asked.hash ?? (asked.version === undefined ? known.fixed : undefined);
  if (hash !== undefined) {
    const ranking = await readRanking(deps, asked, hash);
    if (!ranking) throw noRanking(hash);
    return { ranking, hash };
  }
  const { ranking, name } = await make(deps, asked, known);
  return { ranking, hash: name };
}

async function make(deps: GetRankingDeps, { communeId, period, version }: RankingAsked, { rules, latest }: Known) {
  const published =
    version === undefined ? latest : await deps.summaries.version(rules.commune.parent ?? '', period, Number(version));
  if (!published) throw noVersion(period);
  const rubric = rubricFor(deps.rubrics, rules.campaign.id);
  if (!rubric) throw noRubric();
  return keepRanking(deps, { communeId, published }, { rubric, targetsOf: targetOfUnits });
}

function targetOfUnits(rules: MonthRules): TargetOf {
  const targets = targetsOf(rules);
  return (metric, unitId) => targets.get(metric)?.hamlets[unitId] ?? null;
}

/** Whether there is a later version than the one that it rests on, and whether that changes this commune's months. */
async function newerThan(
  deps: GetRankingDeps,
  ranking: Ranking,
  { latest, rules: { periodRule } }: Pick<Known, 'latest' | 'rules'>,
): Promise<RankingView['newer']> {
  if (!latest || latest.version <= ranking.version) return null;
  const { communes } = await readDetail(deps, latest);
  const month = communes.find(({ communeId }) => communeId === ranking.communeId)?.month;
  const isChanged = month !== ranking.month;
  const at = instantText(periodRule, latest.publishedAt);
  const which = isChanged
    ? { vi: 'số liệu của xã đã thay đổi', en: 'the commune’s figures have changed' }
    : { vi: 'số liệu của xã không thay đổi', en: 'the commune’s figures have not changed' };
  return {
    version: latest.version,
    isChanged,
    text: {
      vi: `Đã có bản tổng hợp ${latest.version} (lúc ${at}), ${which.vi}. Bảng này vẫn theo bản ${ranking.version}.`,
      en: `There is version ${latest.version} of the summary (${at}): ${which.en}. This ranking stays by version ${ranking.version}.`,
    },
  };
}

function noRanking(hash: string): DomainError {
  return new DomainError('not-found', 'no-such-ranking', {
    text: { vi: `Kỳ này không có bảng xếp hạng “${hash}”.`, en: `This month has no ranking “${hash}”.` },
  });
}

function noVersion(period: string): DomainError {
  return new DomainError('not-found', 'no-such-version', {
    text: {
      vi: `Kỳ ${period} chưa chốt hoặc không có bản tổng hợp như vậy: chỉ xếp hạng trên số liệu đã chốt.`,
      en: `Period ${period} is not closed or has no such version: units are ranked on published figures only.`,
    },
  });
}

function noRubric(): DomainError {
  return new DomainError('not-found', 'no-rubric', {
    text: { vi: 'Đợt thi đua của xã chưa có thang điểm.', en: 'The commune’s campaign has no rubric.' },
  });
}
