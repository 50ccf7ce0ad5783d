import type { Campaign } from '../campaign.ts';
import { wholeCitation } from '../citation.ts';
import { judgeBaseline } from '../judge-month.ts';
import type { Period } from '../period.ts';
import type { MonthProgress } from '../progress.ts';
import type { MonthRules } from '../rules.ts';
import { illustrativeSources } from '../view-progress.ts';
import type { CampaignView } from './campaign-view.ts';
import type { Metric } from './metric.ts';
import { illustrativeTargets, targetsOf, type Target } from './target.ts';

export interface CampaignAsked {
  rules: MonthRules;
  periods: readonly Period[];
  /** Of the newest month that has begun; undefined before the drive. */
  progress: MonthProgress | undefined;
}

export function viewCampaign({ rules, periods, progress }: CampaignAsked): CampaignView {
  const { campaign, commune } = rules;
  const targets = targetsOf(rules);
  const metrics = (of: readonly Metric[]) => of.map((metric) => metricView(metric, targets.get(metric.code)));
  return {
    communeId: commune.id,
    name: commune.name,
    ...namesOf(campaign),
    ...datesOf(campaign, periods),
    period: progress?.period ?? null,
    objectives: objectivesView(rules, progress),
    movements: metrics(campaign.movements),
    resources: metrics(campaign.resources),
    money: campaign.money ?? [],
    familyItems: campaign.familyItems ?? null,
    illustrative: [...illustrativeSources(rules), ...illustrativeTargets(rules)],
  };
}

function namesOf({ id, version, source, plan, theme }: Campaign): Pick<CampaignView, 'campaign' | 'theme'> {
  return { campaign: { id, version, source, plan: plan && wholeCitation(plan) }, theme };
}

/** The plan's own days are those of the calendar year; the first period begins before it, as reports do. */
function datesOf({ firstDay }: Campaign, periods: readonly Period[]): Pick<CampaignView, 'from' | 'to' | 'periods'> {
  const [first, last] = [periods[0], periods.at(-1)];
  return { from: firstDay ?? first?.from ?? '', to: last?.to ?? '', periods: periods.map(({ label }) => label) };
}

function metricView(
  { code, label, unit, measures, since }: Metric,
  target: Target | undefined,
): CampaignView['movements'][number] {
  return {
    code,
    label,
    unit,
    measures,
    since,
    target: target?.commune ?? null,
    targetIllustrative: target?.illustrative ?? false,
    hamlets: target?.hamlets ?? {},
  };
}

const fromBaseline = {
  vi: 'Tiêu chí đã đạt, chưa đạt khi phát động lấy theo số liệu ban đầu của xã.',
  en: 'Which criteria are met and which are not when the drive begins follows from the commune’s baseline.',
};

function objectivesView(rules: MonthRules, progress: MonthProgress | undefined): CampaignView['objectives'] {
  const began = judgeBaseline(rules).criteria;
  const { objectives } = rules.campaign;
  const all = rules.pack.criteria.map(({ number, name }) => {
    const atFirst = began[number]?.is ?? 'not-assessable';
    return { atFirst, number, name, state: progress?.criteria[number]?.is ?? atFirst };
  });
  const view = (own: typeof all) => own.map(({ atFirst: _then, ...criterion }) => criterion);
  return {
    plan: objectives ? { keep: objectives.keep, meet: objectives.meet, line: objectives.line } : null,
    which: objectives?.which ?? fromBaseline,
    keep: view(all.filter(({ atFirst }) => atFirst === 'met')),
    meet: view(all.filter(({ atFirst }) => atFirst !== 'met')),
  };
}
