import { allMetricsOf } from '../campaign/metric.ts';
import { sourceNames } from '../campaign/money-source.ts';
import { moneySides } from '../drive/money.ts';
import {
  completenessLabels,
  moneyLabel,
  proofLabels,
  ratioLabels,
  stateLabels,
  tallyLabels,
} from '../figures/labels.ts';
import type { MonthRules } from '../rules.ts';
import type { Bilingual } from '../text.ts';

type LabelOf = (rules: MonthRules, code: string, side: string) => Bilingual | undefined;

const spans = ['month', 'toDate', 'target'] as const;
const named = new Map<string, Bilingual>(Object.entries(stateLabels));
const ratios = new Map(Object.entries(ratioLabels));

/** By the first part of a path. */
const kinds: ReadonlyMap<string, LabelOf> = new Map<string, LabelOf>([
  ...spans.map((span): [string, LabelOf] => [span, (rules, code) => tallyLabels[span](metricName(rules, code))]),
  ['money', moneyName],
  ['indicators', (_rules, code, side) => indicatorName(code, side)],
  ['criteria', (_rules, code) => ({ vi: `tiêu chí ${code}`, en: `criterion ${code}` })],
  ['completeness', (_rules, kind) => completenessLabels[kind]],
  ['proof', (_rules, kind) => proofLabels[kind]],
  ['texts', () => ({ vi: 'nội dung các đơn vị viết', en: 'what the units wrote' })],
]);

/** What a commune's figure is called that its summary does not list: `path` without the commune; undefined of what has no name. */
export function communeLabel(rules: MonthRules, path: string): Bilingual | undefined {
  const [kind = '', code = '', ...side] = path.split('/');
  const label = named.get(kind) ?? kinds.get(kind)?.(rules, code, side.join('/'));
  const { vi, en } = rules.commune.name;
  return label && { vi: `${vi}: ${label.vi}`, en: `${en}: ${label.en}` };
}

function metricName({ campaign, period }: MonthRules, code: string): string {
  return allMetricsOf(campaign, period.label).find((metric) => metric.code === code)?.label ?? code;
}

function moneyName({ campaign }: MonthRules, source: string, side: string): Bilingual | undefined {
  const wanted = moneySides.find((each) => each === side);
  return wanted && moneyLabel(wanted, sourceNames([campaign]).get(source) ?? { vi: source, en: source });
}

function indicatorName(code: string, side: string): Bilingual | undefined {
  if (side === '') return { vi: `chỉ tiêu ${code}`, en: `indicator ${code}` };
  return ratios.get(side.replace('coverage/', ''))?.(code);
}
