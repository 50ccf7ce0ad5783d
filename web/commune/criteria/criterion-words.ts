import type { CriterionView, IndicatorView } from '../../../shared/domain/progress-view.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { StateWords } from '../units/unit-words.ts';
import type { Words } from '../words.ts';

const states = {
  met: { sign: '✓', text: criteriaTexts.met, tone: 'good' },
  'not-met': { sign: '✗', text: criteriaTexts.notMet, tone: 'bad' },
  'not-assessable': { sign: '?', text: criteriaTexts.notAssessable, tone: 'warn' },
} as const satisfies Record<CriterionView['state'], StateWords>;

export const stateOfCriterion = (state: CriterionView['state']): StateWords => states[state];

const changes = {
  kept: criteriaTexts.kept,
  'newly-met': criteriaTexts.newlyMet,
  regressed: criteriaTexts.regressed,
  'still-not-met': criteriaTexts.stillNotMet,
  changed: criteriaTexts.changed,
} as const satisfies Record<CriterionView['sinceLastMonth'], Bilingual>;

export const changeText = (change: CriterionView['sinceLastMonth']): Bilingual => changes[change];

/** What is new of a criterion, and nothing where it is as it was. */
export function newsOf({ sinceLastMonth }: Pick<CriterionView, 'sinceLastMonth'>): StateWords | undefined {
  const text = changes[sinceLastMonth];
  if (sinceLastMonth === 'newly-met') return { sign: '▲', text, tone: 'good' };
  if (sinceLastMonth === 'regressed') return { sign: '▼', text, tone: 'bad' };
  return sinceLastMonth === 'changed' ? { sign: '◆', text, tone: 'plain' } : undefined;
}

/** Why a criterion is not met: its indicators below what is required, else those of which nothing is known. */
export function reasonOf({ state, indicators }: Pick<CriterionView, 'state' | 'indicators'>): Words | undefined {
  if (state === 'met') return undefined;
  const missed = indicators.filter(({ verdict }) => verdict === 'missed');
  if (missed.length > 0) return { text: criteriaTexts.because, values: { codes: listOf(missed) } };
  const open = indicators.filter(({ verdict }) => verdict === 'unknown' || verdict === 'not-assessable');
  return open.length > 0 ? { text: criteriaTexts.becauseUnknown, values: { codes: listOf(open) } } : undefined;
}

const listOf = (indicators: readonly Pick<IndicatorView, 'code'>[]): string =>
  indicators.map(({ code }) => code).join(', ');

const verdicts = {
  met: states.met,
  missed: { ...states['not-met'], text: criteriaTexts.missed },
  'not-applicable': { sign: '–', text: criteriaTexts.notApplicable, tone: 'plain' },
  'not-assessable': { ...states['not-assessable'], text: criteriaTexts.noThreshold },
  unknown: { ...states['not-assessable'], text: criteriaTexts.unknown },
} as const satisfies Record<IndicatorView['verdict'], StateWords>;

export const verdictOf = (verdict: IndicatorView['verdict']): StateWords => verdicts[verdict];
