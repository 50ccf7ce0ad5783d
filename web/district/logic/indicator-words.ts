import type { IndicatorView } from '../../../shared/domain/progress-view.ts';
import { numberText, percentText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { inCommune } from '../../messages/district-commune.ts';

const comparisons = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** `376/503 = 74,8 %` */
export function valueText({ value, percent }: Pick<IndicatorView, 'value' | 'percent'>): string {
  if (value === null) return say(inCommune.noValue);
  if ('notApplicable' in value) return say(inCommune.notApplicable);
  if ('total' in value) {
    const share = percent === null ? '' : ` = ${percentText(percent)}`;
    return `${numberText(value.met)}/${numberText(value.total)}${share}`;
  }
  return plainText(value.value);
}

export function plainText(value: number | string | boolean): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return say(value ? inCommune.has : inCommune.hasNot);
  return value;
}

/** `cần ≥ 50 %` */
export function neededText({ requirement }: Pick<IndicatorView, 'requirement'>): string {
  if (requirement === null) return say(inCommune.unknownBound);
  if (requirement.is === 'true') return say(inCommune.neededTrue);
  if (requirement.is === 'level') return say(inCommune.neededLevel, { level: requirement.atLeast });
  const { comparison, bound, is } = requirement;
  const text = is === 'rate' ? percentText(bound) : numberText(bound);
  return say(inCommune.needed, { comparison: comparisons[comparison], bound: text });
}

/** How far it is from what is needed; undefined where it is there. */
export function gapText({ gap, requirement }: Pick<IndicatorView, 'gap' | 'requirement'>): string | undefined {
  if (gap === null) return undefined;
  const isOver = requirement !== null && 'comparison' in requirement && requirement.comparison === '<=';
  return say(isOver ? inCommune.over : inCommune.short, { gap: numberText(gap) });
}
