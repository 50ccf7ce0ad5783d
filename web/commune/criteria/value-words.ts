import type { Explanation } from '../../../shared/domain/explain/explanation.ts';
import type { Place, Problem } from '../../../shared/domain/problem.ts';
import type { IndicatorView } from '../../../shared/domain/progress-view.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { numberText, percentText } from '../../common/format.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { Words } from '../words.ts';

type Value = Explanation['value'];

/** What an explanation says of an indicator or criterion instead of a figure. */
const verdicts: Readonly<Record<string, Bilingual>> = {
  met: criteriaTexts.met,
  missed: criteriaTexts.missed,
  'not-met': criteriaTexts.notMet,
  'not-applicable': criteriaTexts.notApplicable,
  'not-assessable': criteriaTexts.notAssessable,
  unknown: criteriaTexts.unknown,
};

/** A figure, a yes or no, a word of a scale, or a share with what it is made of. */
export function valueWords(value: Value): Words {
  if (value === null) return { text: criteriaTexts.none };
  if (typeof value === 'object') return objectWords(value);
  if (typeof value === 'boolean') return { text: value ? criteriaTexts.yes : criteriaTexts.no };
  if (typeof value === 'number') return plain(numberText(value));
  const verdict = verdicts[value];
  return verdict === undefined ? plain(value) : { text: verdict };
}

function objectWords(value: Exclude<Value, null | string | number | boolean>): Words {
  if ('notApplicable' in value) return { text: criteriaTexts.notApplicable };
  if ('value' in value) return valueWords(value.value);
  const { met, total } = value;
  const values = { met: numberText(met), total: numberText(total), percent: percentOf(met, total) };
  return { text: criteriaTexts.ratio, values };
}

const percentOf = (met: number, total: number): string => (total === 0 ? '–' : percentText((met / total) * 100));

const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;

export function requirementWords(requirement: IndicatorView['requirement']): Words {
  if (requirement === null) return { text: criteriaTexts.noThreshold };
  if (requirement.is === 'true') return { text: criteriaTexts.needsTrue };
  if (requirement.is === 'level') return { text: criteriaTexts.needsLevel, values: { level: requirement.atLeast } };
  const { is, bound } = requirement;
  const values = {
    comparison: signs[requirement.comparison],
    bound: is === 'rate' ? percentText(bound) : numberText(bound),
  };
  return { text: criteriaTexts.needsRate, values };
}

export function gapWords({ gap, requirement }: Pick<IndicatorView, 'gap' | 'requirement'>): Words | undefined {
  if (gap === null) return undefined;
  const isOver = requirement !== null && 'comparison' in requirement && requirement.comparison === '<=';
  return { text: isOver ? criteriaTexts.gapOver : criteriaTexts.gap, values: { gap: numberText(gap) } };
}

/** Where in a file something stands, as whoever opens it will look for it. */
export function placeWords(place: Place): Words {
  if ('cell' in place) return { text: criteriaTexts.sheetCell, values: place };
  if ('line' in place) return { text: criteriaTexts.lineColumn, values: place };
  if ('pointer' in place) return { text: criteriaTexts.row, values: { row: rowAt(place.pointer) } };
  if (!('table' in place)) return { text: criteriaTexts.wholeFile };
  const { table, row, column } = place;
  if (column === undefined) return { text: criteriaTexts.tableRow, values: { table, row } };
  return { text: criteriaTexts.tableRowColumn, values: { table, row, column } };
}

/** Of `/indicators/17.4/met` the row: nobody sees the file in which that is its address. */
const rowAt = (pointer: string): string => pointer.split('/')[2] ?? pointer;

/** Of a problem: the form's row, and where that stands in the file. What was filled in on the page has rows alone. */
export function wordsAt({ place, row }: Pick<Problem, 'place' | 'row'>): Words[] {
  if (row === undefined) return [placeWords(place)];
  const ofRow = { text: criteriaTexts.row, values: { row } };
  return 'pointer' in place ? [ofRow] : [ofRow, placeWords(place)];
}

const plain = (text: string): Words => ({ text: { vi: text, en: text } });
