import { allMetricsOf } from '../campaign/metric.ts';
import { driveLines } from '../drive/lines.ts';
import { moneyOf, moneySides } from '../drive/money.ts';
import { displayPercent, exactSum } from '../figure.ts';
import { isToldOf } from '../campaign/told.ts';
import type { MonthRules } from '../rules.ts';
import { monthOf, type CommuneContext } from './commune-context.ts';
import type { Draft, DraftPart } from './explanation.ts';
import { explainMoney, explainTarget } from './plan-parts.ts';
import { explainCompleteness, explainProof, explainTexts } from './slot-parts.ts';
import { explainCount, explainCriterion, explainVerdict } from './state-parts.ts';
import { explainCoverage, explainRatio, explainTally } from './tally-parts.ts';

/**
 * What a commune's figure is made of; undefined where it has no such figure. `path` without the commune, such as
 * `month/PT.04` or `indicators/17.5/met`.
 */
export function explainCommune(context: CommuneContext, path: string): Draft | undefined {
  const draft = draftOf(context, path.split('/'));
  if (draft?.made !== 'sum') return draft;
  const sum = exactSum(draft.parts.map(({ value }) => (typeof value === 'number' ? value : 0)));
  if (draft.value !== null && draft.value !== sum)
    throw new Error(`${path} is ${JSON.stringify(draft.value)}, but its parts make ${sum}`);
  return { ...draft, value: sum };
}

type Explain = (context: CommuneContext, code: string, side: string) => Draft | undefined;

/** By the first part of a path: the code that follows, and what follows the code. */
const kinds: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['month', (context, code) => explainTally(context, code, 'month')],
  ['toDate', (context, code) => explainTally(context, code, 'toDate')],
  ['indicators', (context, code, side) => sides.get(side)?.(context, code, side)],
  ['criteria', explainCriterion],
  ['completeness', (context, kind) => (kind === 'rate' ? rateOf(context) : explainCompleteness(context, kind))],
  ['proof', explainProof],
  ['criteriaMet', (context) => explainCount(context, 'met')],
  ['criteriaNotMet', (context) => explainCount(context, 'not-met')],
  ['criteriaNotAssessable', (context) => explainCount(context, 'not-assessable')],
  ['texts', explainTexts],
  ['drive', explainDrive],
  ['target', explainTarget],
  ['money', explainMoney],
]);

/** By what follows an indicator's code. */
const sides: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['', explainVerdict],
  ['met', (context, code) => explainRatio(context, code, 'met')],
  ['total', (context, code) => explainRatio(context, code, 'total')],
  [
    'percent',
    (context, code) => ratioOf(context, { met: `indicators/${code}/met`, total: `indicators/${code}/total` }),
  ],
  ['coverage/reported', (context, code) => explainCoverage(context, code, 'reported')],
  ['coverage/expected', (context, code) => explainCoverage(context, code, 'expected')],
]);

/** After whose code more may follow. */
const withSides: ReadonlySet<string> = new Set(['indicators', 'drive', 'money']);

function draftOf(context: CommuneContext, [kind = '', code = '', ...side]: string[]): Draft | undefined {
  if (side.length > 0 && !withSides.has(kind)) return undefined;
  return kinds.get(kind)?.(context, code, side.join('/'));
}

function explainDrive(context: CommuneContext, part: string, name: string): Draft | undefined {
  const lines = driveLines({ ...monthOf(context), at: context.closedAt }, part, name);
  return lines && { made: 'sum', value: null, parts: lines.map((line) => ({ ...line, figure: null, source: null })) };
}

/** In, of those that were owed and not excused. */
function rateOf(context: CommuneContext): Draft | undefined {
  const value = (kind: string): number => numberOf(explainCommune(context, `completeness/${kind}`));
  const [onTime, late, owed, excused] = [value('onTime'), value('late'), value('owed'), value('excused')];
  const communeId = monthOf(context).rules.commune.id;
  return {
    made: 'ratio',
    value: displayPercent({ met: onTime + late, total: owed - excused }) ?? 100,
    parts: ratePartsOf(`communes/${communeId}/completeness`, { onTime, late, owed, excused }),
  };
}

/** (on time + late) ÷ (owed − excused). */
export function ratePartsOf(path: string, counts: Record<string, number>): DraftPart[] {
  return Object.entries(counts).map(([kind, value]) => figurePart(`${path}/${kind}`, value));
}

function ratioOf(context: CommuneContext, paths: { met: string; total: string }): Draft | undefined {
  const [met, total] = [explainCommune(context, paths.met), explainCommune(context, paths.total)];
  if (!met || !total) return undefined;
  const [over, under] = [numberOf(met), numberOf(total)];
  const own = `communes/${monthOf(context).rules.commune.id}`;
  return {
    made: 'ratio',
    value: displayPercent({ met: over, total: under }),
    parts: [figurePart(`${own}/${paths.met}`, over), figurePart(`${own}/${paths.total}`, under)],
  };
}

export function figurePart(path: string, value: number, label = { vi: path, en: path }): DraftPart {
  return { label, value, figure: path, note: null, source: null };
}

const numberOf = (draft: Draft | undefined): number => (typeof draft?.value === 'number' ? draft.value : 0);

/** A commune's value of a figure that is added up over a district, without its parts; undefined where it has no such figure. */
export function communeValue(context: CommuneContext, path: string): number | undefined {
  const [kind = '', code = '', side = ''] = path.split('/');
  if (kind === 'money') return moneyValue(context, code, side);
  if (kind === 'month' || kind === 'toDate') return monthOf(context).progress.tallies[code]?.[kind];
  const draft = explainCommune(context, path);
  return draft && numberOf(draft);
}

/** Without the months before, which are not read for it. */
function moneyValue(context: CommuneContext, source: string, side: string): number | undefined {
  const { rules, progress } = monthOf(context);
  const wanted = moneySides.find((each) => each === side);
  return wanted && moneyOf(rules, progress).get(source)?.[wanted];
}

/** The paths of a commune's figures that its summary has not, or of very many communes has no room for. */
export function communePaths(context: CommuneContext): string[] {
  const { rules } = monthOf(context);
  const metrics = allMetricsOf(rules.campaign, rules.period.label).map(({ code }) => code);
  const codes = rules.pack.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  return [
    'criteriaNotMet',
    'criteriaNotAssessable',
    ...metrics.flatMap((code) => [`month/${code}`, `toDate/${code}`]),
    ...planPaths(rules),
    ...codes.map((code) => `indicators/${code}`),
    'texts',
  ];
}

/** From the month on in which summaries say them. */
function planPaths({ campaign, period }: MonthRules): string[] {
  if (!isToldOf(campaign, period.label)) return [];
  const asked = new Set(allMetricsOf(campaign, period.label).map(({ code }) => code));
  const targets = (campaign.targets?.of ?? []).filter(({ code }) => asked.has(code));
  return [
    ...targets.map(({ code }) => `target/${code}`),
    ...(campaign.money ?? []).flatMap(({ id }) => moneySides.map((side) => `money/${id}/${side}`)),
  ];
}
