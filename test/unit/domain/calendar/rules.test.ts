import { describe, expect, it } from 'vitest';
import { periodRuleSchema, periodRulesSchema } from '../../../../shared/domain/calendar/period-rule.ts';
import { ruleChoicesSchema, ruleInForce, type RuleChoice } from '../../../../shared/domain/calendar/rule-choice.ts';
import { administrative, calendar } from './calendar-of.ts';

const choice = (scope: string, from: string, rule: string): RuleChoice => ({ scope, from, rule, source: 'for tests' });

describe('a period rule', () => {
  const withDeadlines = (unit: number, commune: number, district: number) =>
    periodRuleSchema.safeParse({ ...administrative, deadlines: { unit, commune, district } }).success;

  it.each([
    [1, 2, 4],
    [1, 1, 3],
    [3, 3, 5],
  ])('may ask units, communes and the district within %i, %i and %i working days', (...deadlines) => {
    expect(withDeadlines(...deadlines)).toBe(true);
  });

  it.each([
    ['no working day for the units', 0, 2, 4],
    ['a part of a day', 1.5, 2, 4],
    ['the commune before its units', 2, 1, 4],
    ['the district before its month is closed', 1, 2, 3],
  ])('is refused with %s', (_what, ...deadlines) => {
    expect(withDeadlines(...deadlines)).toBe(false);
  });

  it.each(['7', '+7:00', '+24:00', '+07:60', 'Z'])('has no offset %j', (utcOffset) => {
    expect(periodRuleSchema.safeParse({ ...administrative, utcOffset }).success).toBe(false);
  });

  it('does not stand beside one of another zone, or of the same id', () => {
    expect(periodRulesSchema.safeParse([administrative, calendar]).success).toBe(true);
    expect(periodRulesSchema.safeParse([administrative, { ...calendar, utcOffset: '+08:00' }]).success).toBe(false);
    expect(periodRulesSchema.safeParse([administrative, administrative]).success).toBe(false);
  });
});

describe('the rule in force', () => {
  const units = ['luc-ba', 'dai-tu', 'thai-nguyen'];
  const choices = [
    choice('*', '2019-04', 'everywhere'),
    choice('thai-nguyen', '2024-02', 'province'),
    choice('dai-tu', '2024-03', 'district'),
    choice('dai-tu', '2024-06', 'district-later'),
    choice('luc-ba', '2024-05', 'commune'),
    choice('la-bang', '2024-01', 'neighbour'),
  ];

  it.each([
    ['2019-03', undefined],
    ['2019-04', 'everywhere'],
    ['2024-01', 'everywhere'],
    ['2024-02', 'province'],
    ['2024-03', 'district'],
    ['2024-04', 'district'],
    ['2024-05', 'commune'],
    ['2024-12', 'commune'],
  ])('in %s is the most specific that has begun: %s', (label, rule) => {
    expect(ruleInForce(choices, { units, label })).toBe(rule);
    expect(ruleInForce(choices.toReversed(), { units, label })).toBe(rule);
  });

  it('of one scope is the latest', () => {
    expect(ruleInForce(choices, { units: ['na-mao', 'dai-tu', 'thai-nguyen'], label: '2024-07' })).toBe(
      'district-later',
    );
  });

  it('is not chosen twice for one scope and month', () => {
    const twice = [choice('dai-tu', '2024-03', 'a'), choice('dai-tu', '2024-03', 'b')];

    expect(ruleChoicesSchema.safeParse(choices).success).toBe(true);
    expect(ruleChoicesSchema.safeParse(twice).success).toBe(false);
  });
});
