import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../data/given.ts';
import { periodRulesSchema, type PeriodRule } from '../../shared/domain/calendar/period-rule.ts';
import { ruleChoicesSchema } from '../../shared/domain/calendar/rule-choice.ts';
import { civilDate, labelAt, shiftLabel, type Period } from '../../shared/domain/period.ts';
import { periodsOf, type Given } from '../../shared/domain/rules.ts';
import { addDays } from '../../shared/domain/calendar/dates.ts';
import { smallGiven } from '../fixtures/small/given.ts';

const numRuns = Number(process.env['NTM_PROPERTY_RUNS'] ?? 300);
const offsets = ['+07:00', '+00:00', '-03:30', '+14:00', '-11:00'];
const firstPeriod = '2024-02';
const label = fc.nat(13).map((months) => shiftLabel('2024-01', months));

/** Rules of one zone, as the schema lets them be. */
const rules: fc.Arbitrary<PeriodRule[]> = fc
  .tuple(
    fc.constantFrom(...offsets),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.nat(9), fc.nat(9), fc.nat(5)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([utcOffset, made]) =>
    made.map(([startDay, unit, more, graceWorkingDays], at) => {
      const commune = 1 + unit + more;
      const deadlines = { unit: 1 + unit, commune, district: commune + graceWorkingDays + 1 };
      return { id: `rule-${at}`, source: '', timeZone: 'Zone', utcOffset, startDay, deadlines, graceWorkingDays };
    }),
  );

const scope = fc.constantFrom('*', 'tinh', 'huyen', 'xa-a', 'xa-b');

const given: fc.Arbitrary<Given> = rules
  .chain((periodRules) => {
    const rule = fc.constantFrom(...periodRules.map(({ id }) => id));
    const choice = fc.record({ scope, from: label, rule, source: fc.constant('') });
    const choices = fc.uniqueArray(choice, { maxLength: 8, selector: (made) => `${made.scope} ${made.from}` });
    const lastDay = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
    return fc.record({ periodRules: fc.constant(periodRules), everywhere: rule, choices, last: label, lastDay });
  })
  .map(({ periodRules, everywhere, choices, last, lastDay }) => {
    const lastPeriod = last < firstPeriod ? firstPeriod : last;
    // From the first period's own days, whatever the rule, to a little before the last period's end.
    const day = lastDay === undefined ? {} : { lastDay: addDays(`${shiftLabel(lastPeriod, -1)}-28`, -lastDay) };
    const campaigns = smallGiven.campaigns.map((campaign) => ({ ...campaign, firstPeriod, lastPeriod, ...day }));
    const rulesInForce = [{ scope: '*', from: '2023-01', rule: everywhere, source: '' }, ...choices];
    return { ...smallGiven, campaigns, periodRules, rulesInForce };
  });

describe('over any sequence of rules that the schemas allow', () => {
  it('every instant of a drive belongs to exactly one period of each commune', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 86_399 }), (made, second) => {
        expect(periodRulesSchema.safeParse(made.periodRules).success).toBe(true);
        expect(ruleChoicesSchema.safeParse(made.rulesInForce).success).toBe(true);
        for (const commune of ['xa-a', 'xa-b']) {
          const periods = periodsOf(made, commune);
          expect(instantsOf(periods, second).filter((instant) => !isOnce(made, periods, instant))).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('periods follow each other by their labels, end in their months, and lock in order', () => {
    fc.assert(
      fc.property(given, (made) => {
        const periods = periodsOf(made, 'xa-a');
        const lastDay = made.campaigns[0]?.lastDay ?? '9999-12-31';

        for (const [at, period] of periods.entries()) {
          const next = periods[at + 1];
          expect(period.from <= period.to && period.to <= lastDay).toBe(true);
          expect(period.unitDeadline > period.to).toBe(true);
          expect(period.lateFrom <= period.locksAt).toBe(true);
          if (!next) continue;
          expect([next.label, next.from]).toEqual([shiftLabel(period.label, 1), addDays(period.to, 1)]);
          expect(period.to.slice(0, 7)).toBe(period.label);
          expect(period.cutShort).toBe(false);
          expect(period.locksAt <= next.locksAt).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});

describe('the rules that are given', () => {
  it('are such rules', () => {
    expect(periodRulesSchema.safeParse(readGiven().periodRules).success).toBe(true);
  });
});

/** An instant of every day of a drive, so many seconds after its midnight. */
function instantsOf(periods: Period[], second: number): string[] {
  const [first, last] = [periods[0]?.opensAt, periods.at(-1)?.to];
  if (first === undefined || last === undefined) return [];
  const begin = Date.parse(first) + second * 1000;
  const count = (Date.parse(last) - Date.parse(periods[0]?.from ?? last)) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, day) => new Date(begin + day * 86_400_000).toISOString());
}

/** By the dates that people are told, and by the instants that files are judged by. */
function isOnce({ periodRules }: Given, periods: Period[], instant: string): boolean {
  const day = civilDate({ utcOffset: periodRules[0]?.utcOffset ?? '' }, instant);
  const holding = periods.filter(({ from, to }) => from <= day && day <= to);
  return holding.length === 1 && holding[0]?.label === labelAt(periods, instant);
}
