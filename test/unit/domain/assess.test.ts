import { describe, expect, it } from 'vitest';
import { combine, judge } from '../../../shared/domain/assess.ts';
import type { Indicator, Requirement } from '../../../shared/domain/criteria.ts';
import type { HeldValue } from '../../../shared/domain/progress.ts';
import type { IndicatorValue } from '../../../shared/domain/report.ts';
import { indicatorsOf } from '../../../shared/domain/criteria.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { rulesIn } from './lucba.ts';

const rate = (comparison: '>=' | '<=' | '=', bound: number): Requirement => ({ is: 'rate', comparison, bound });
const figure = (comparison: '>=' | '<=' | '=', bound: number): Requirement => ({ is: 'figure', comparison, bound });
const level: Requirement = { is: 'level', atLeast: 'Khá', scale: ['Chưa đạt', 'Đạt', 'Khá', 'Tốt'] };
const ratio = (met: number, total: number): IndicatorValue => ({ met, total });

describe('a value against what is asked', () => {
  it.each<[string, IndicatorValue, Requirement, string]>([
    ['94.96 % is not 95 %', ratio(9496, 10_000), rate('>=', 95), 'missed'],
    ['95 % is 95 %', ratio(95, 100), rate('>=', 95), 'met'],
    ['a rate above its bound is met', ratio(96, 100), rate('>=', 95), 'met'],
    ['a poverty rate of exactly 8 % is met', ratio(8, 100), rate('<=', 8), 'met'],
    ['a poverty rate of 8.01 % is not', ratio(801, 10_000), rate('<=', 8), 'missed'],
    ['a poverty rate of none is met', ratio(0, 100), rate('<=', 8), 'met'],
    ['exactly means exactly', ratio(100, 100), rate('=', 100), 'met'],
    ['and neither less', ratio(99, 100), rate('=', 100), 'missed'],
    ['nor more', ratio(101, 100), rate('=', 100), 'missed'],
    ['a rate out of nothing is not applicable', ratio(0, 0), rate('>=', 95), 'not-applicable'],
    ['a bare percentage counts as a rate', { value: 95.1 }, rate('>=', 95), 'met'],
    ['and can miss as one', { value: 94.9 }, rate('>=', 95), 'missed'],
    ['income of 54.3 reaches 54', { value: 54.3 }, figure('>=', 54), 'met'],
    ['income of 53.9 does not', { value: 53.9 }, figure('>=', 54), 'missed'],
    ['a figure of 0 is a figure', { value: 0 }, figure('>=', 1), 'missed'],
    ['at most is at most', { value: 3 }, figure('<=', 3), 'met'],
    ['a ratio is no figure', ratio(3, 4), figure('>=', 1), 'not-assessable'],
    ['a word is no figure', { value: '54' }, figure('>=', 54), 'missed'],
    ['yes is yes', { value: true }, { is: 'true' }, 'met'],
    ['no is no', { value: false }, { is: 'true' }, 'missed'],
    ['the number 1 is not yes', { value: 1 }, { is: 'true' }, 'missed'],
    ['the level asked for is reached', { value: 'Khá' }, level, 'met'],
    ['a higher one too', { value: 'Tốt' }, level, 'met'],
    ['a lower one is not enough', { value: 'Đạt' }, level, 'missed'],
    ['a word that is no level is not', { value: 'Xuất sắc' }, level, 'missed'],
    ['yes is no level', { value: true }, level, 'missed'],
    ['what does not apply is not applicable', { notApplicable: true }, rate('>=', 95), 'not-applicable'],
    ['what has no threshold cannot be assessed', ratio(100, 100), null, 'not-assessable'],
    ['not even where it says yes', { value: true }, null, 'not-assessable'],
  ])('%s', (_what, value, ...[requirement, verdict]) => {
    expect(judge(value, requirement)).toBe(verdict);
  });
});

describe('what units say, combined', () => {
  const by = (how: Indicator['reporting']['combine']): Indicator => {
    const some = must(indicatorsOf(rulesIn('2024-01').pack)[0]);
    return { ...some, reporting: { ...some.reporting, combine: how } };
  };
  const held = (value: IndicatorValue, period = '2024-03'): HeldValue => ({ value, period });
  const both = ['xom-1', 'xom-2'];

  it('is the ratio of the sums, not the mean of the rates', () => {
    const values = { 'xom-1': held(ratio(1, 10)), 'xom-2': held(ratio(90, 90)) };

    expect(combine(by('ratio-of-sums'), both, values).value).toEqual({ met: 91, total: 100 });
  });

  it('adds kilometres without binary fractions', () => {
    const values = { 'xom-1': held(ratio(0.1, 0.7)), 'xom-2': held(ratio(0.2, 0.1)) };

    expect(combine(by('ratio-of-sums'), both, values).value).toEqual({ met: 0.3, total: 0.8 });
  });

  it('leaves out the unit to which it does not apply, and counts it as having reported', () => {
    const values = { 'xom-1': held({ notApplicable: true }), 'xom-2': held(ratio(3, 4)) };

    const combined = combine(by('ratio-of-sums'), both, values);

    expect(combined).toMatchObject({ value: { met: 3, total: 4 }, coverage: { reported: 2, expected: 2 } });
  });

  it('is not applicable where it applies to nobody', () => {
    const values = { 'xom-1': held({ notApplicable: true }), 'xom-2': held({ notApplicable: true }) };

    expect(combine(by('ratio-of-sums'), both, values).value).toEqual({ notApplicable: true });
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, false, false],
  ])('of %s and %s is %s where all must be true', (one, other, expected) => {
    const values = { 'xom-1': held({ value: one }), 'xom-2': held({ value: other }) };

    expect(combine(by('all-true'), both, values).value).toEqual({ value: expected });
  });

  it('is the newest where only the newest counts', () => {
    const values = { 'xom-1': held({ value: 'Tốt' }, '2024-02'), 'xom-2': held({ value: 'Khá' }, '2024-03') };

    expect(combine(by('latest'), both, values).value).toEqual({ value: 'Khá' });
  });

  it('is as old as its oldest part', () => {
    const values = { 'xom-1': held(ratio(1, 2), '2024-01'), 'xom-2': held(ratio(1, 2), '2024-03') };

    expect(combine(by('ratio-of-sums'), both, values).oldest).toBe('2024-01');
  });

  it('does not count a unit that no longer exists', () => {
    const values = { 'xom-1': held(ratio(1, 2)), 'xom-9': held(ratio(50, 50)) };

    const combined = combine(by('ratio-of-sums'), both, values);

    expect(combined).toMatchObject({ value: { met: 1, total: 2 }, coverage: { reported: 1, expected: 2 } });
  });

  it.each(['ratio-of-sums', 'all-true', 'own-figure', 'latest'] as const)('of nothing is nothing: %s', (how) => {
    expect(combine(by(how), both, {})).toEqual({
      value: undefined,
      coverage: { reported: 0, expected: 2 },
      oldest: undefined,
    });
  });

  it('finds no value under a name that every object has', () => {
    expect(combine(by('ratio-of-sums'), ['constructor'], {}).coverage.reported).toBe(0);
  });
});
