import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { judgeBaseline, judgeMonth, memoryBefore } from '../../../shared/domain/judge-month.ts';
import type { Given } from '../../../shared/domain/rules.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { allSay, criterionIn, hamlets, indicatorIn, lucBa, rulesIn } from './lucba.ts';

const poor = (met: number) => ({ total: 100, met });

describe('below full coverage', () => {
  it('a unit that is silent this month counts by the value it gave before', () => {
    const { view } = lucBa({
      '2024-01': allSay(hamlets, '11', poor(20)),
      '2024-02': allSay(hamlets.slice(1), '11', poor(1)),
    });

    expect(criterionIn(view, 11)).toMatchObject({ state: 'met', sinceLastMonth: 'newly-met' });
    expect(indicatorIn(view, '11')).toMatchObject({
      coverage: { reported: 8, expected: 8 },
      value: { total: 800, met: 27 },
      oldest: '2024-01',
    });
  });

  it('one unit that never reported keeps the state as it was', () => {
    const seven = hamlets.slice(1);

    const { view } = lucBa({ '2024-01': allSay(seven, '17.5', { total: 100, met: 100 }) });

    expect(indicatorIn(view, '17.5')).toMatchObject({
      basis: 'kept-for-coverage',
      verdict: indicatorIn(lucBa({ '2024-01': {} }).view, '17.5').verdict,
      coverage: { reported: 7, expected: 8 },
      notReported: ['xom-van-thanh'],
    });
    expect(criterionIn(view, 17)).toMatchObject({ state: 'not-met', waitingForUnits: true });
  });

  it('a criterion that was met stays met, however bad what came so far', () => {
    const { view } = lucBa({ '2024-01': allSay(hamlets.slice(1), '11', poor(90)) });

    expect(criterionIn(view, 11)).toMatchObject({ state: 'met', since: '2023-12', waitingForUnits: true });
    expect(indicatorIn(view, '11').value).toEqual({ total: 700, met: 630 });
  });

  it('a criterion that was not met stays not met, however good what came so far', () => {
    const whole = { 'van-phong-ubnd': { indicators: { '2.1': { total: 1, met: 1 } } } };
    const good = Object.fromEntries(
      hamlets.map((unit) => [unit, { indicators: { '2.2': poor(100), '2.3': poor(100), '2.4': poor(100) } }]),
    );

    const seven = lucBa({ '2024-01': { ...whole, ...good, 'xom-8': {} } }).view;
    const eight = lucBa({ '2024-01': { ...whole, ...good } }).view;

    expect(criterionIn(seven, 2)).toMatchObject({ state: 'not-met', waitingForUnits: true });
    expect(criterionIn(eight, 2)).toMatchObject({ state: 'met', waitingForUnits: false });
  });

  it('no criterion becomes met by its other indicators while a unit is missing from one of them', () => {
    const office = (value: boolean) => ({ 'van-phong-ubnd': { indicators: { '5.2': { value } } } });
    const school = allSay(['truong-thcs'], '5.1', { total: 1, met: 1 });
    const others = allSay(['truong-mam-non', 'truong-tieu-hoc'], '5.1', { total: 1, met: 1 });
    const begun = { '2024-01': office(false), '2024-02': { ...office(true), ...school } };

    expect(criterionIn(lucBa(begun).view, 5)).toMatchObject({ state: 'not-met', waitingForUnits: true });
    expect(criterionIn(lucBa({ ...begun, '2024-03': others }).view, 5)).toMatchObject({
      state: 'met',
      since: '2024-03',
      waitingForUnits: false,
    });
  });
});

describe('at full coverage', () => {
  it('the eighth hamlet decides', () => {
    const { view } = lucBa({ '2024-01': allSay(hamlets, '11', poor(90)) });

    expect(criterionIn(view, 11)).toMatchObject({ state: 'not-met', since: '2024-01', waitingForUnits: false });
    expect(indicatorIn(view, '11')).toMatchObject({ basis: 'reports', verdict: 'missed' });
  });

  it('a definite miss regresses a criterion although another indicator of it is incomplete', () => {
    const { view } = lucBa({
      '2024-01': { 'tram-y-te': { indicators: { '14.2': poor(1) } } },
    });

    expect(criterionIn(view, 14)).toMatchObject({ state: 'not-met', sinceLastMonth: 'regressed' });

    const school = lucBa({
      '2024-01': {
        'truong-thcs': { indicators: { '5.1': { total: 1, met: 1 } } },
        'van-phong-ubnd': { indicators: { '5.2': { value: false } } },
      },
    }).view;

    expect(criterionIn(school, 5)).toMatchObject({
      state: 'not-met',
      sinceLastMonth: 'regressed',
      waitingForUnits: true,
    });
  });

  it('one missed indicator is enough, and all must be met', () => {
    const office = (value: boolean) => ({ 'van-phong-ubnd': { indicators: { '15.1': { value } } } });

    expect(criterionIn(lucBa({ '2024-01': office(false) }).view, 15).state).toBe('not-met');
    expect(criterionIn(lucBa({ '2024-01': office(true) }).view, 15).state).toBe('met');
  });

  it('one school that says no is enough to miss what all schools must have', () => {
    const say = (last: boolean) => ({
      ...allSay(['truong-mam-non', 'truong-tieu-hoc'], '5.6', { value: true }),
      'truong-thcs': { indicators: { '5.6': { value: last } } },
    });

    expect(indicatorIn(lucBa({ '2024-01': say(true) }).view, '5.6').verdict).toBe('met');
    expect(indicatorIn(lucBa({ '2024-01': say(false) }).view, '5.6').verdict).toBe('missed');
  });
});

describe('what does not apply', () => {
  it('everywhere keeps the state, met or not met', () => {
    const nobody = { notApplicable: true } as const;

    const { view } = lucBa({ '2024-01': { 'van-phong-ubnd': { indicators: { '7': nobody } } } });
    const lost = lucBa({
      '2024-01': { 'van-phong-ubnd': { indicators: { '7': { value: false } } } },
      '2024-02': { 'van-phong-ubnd': { indicators: { '7': nobody } } },
    }).view;

    expect(criterionIn(view, 7)).toMatchObject({ state: 'met', since: '2023-12' });
    expect(criterionIn(lost, 7)).toMatchObject({ state: 'not-met', since: '2024-01' });
    expect(indicatorIn(view, '7').verdict).toBe('not-applicable');
  });

  it('does not keep a criterion from being met by its other indicators', () => {
    const { view } = lucBa({ '2024-01': { 'van-phong-ubnd': { indicators: { '15.1': { notApplicable: true } } } } });

    expect(criterionIn(view, 15).state).toBe('met');
  });
});

describe('a threshold that is not known', () => {
  const withoutOverride: Given = {
    ...readGiven(),
    campaigns: readGiven().campaigns.map(({ packOverride: _override, ...campaign }) => campaign),
  };
  const rules = must(rulesOf(withoutOverride, { communeId: 'luc-ba', period: '2024-01' }));
  const every = { value: { total: 100, met: 100 }, period: '2024-01' };
  const values = { '4': Object.fromEntries(hamlets.map((unit) => [unit, every])) };

  it('makes an indicator not assessable, and its criterion never met, even with every unit at 100 %', () => {
    const judged = judgeMonth(rules, values, memoryBefore(rules, undefined));

    expect(judged.indicators.find(({ indicator }) => indicator.code === '4')).toMatchObject({
      verdict: 'not-assessable',
    });
    expect(judged.criteria['4']?.is).toBe('not-assessable');
  });

  it('leaves a criterion of the baseline unassessed too, whatever its value', () => {
    const before = judgeBaseline(rules);

    expect(before.verdicts['4']).toBe('not-assessable');
    expect(before.criteria['4']?.is).toBe('not-assessable');
  });

  it('lets a definite miss of another indicator count all the same', () => {
    const office = { 'van-phong-ubnd': { value: { value: false }, period: '2024-01' } };

    const judged = judgeMonth(rules, { '3.2': office }, memoryBefore(rules, undefined));

    expect(judged.criteria['3']?.is).toBe('not-met');
  });

  it('takes back what was met before it was lost, with or without a new report', () => {
    const withOverride = memoryBefore(rulesIn('2024-01'), undefined);

    const judged = judgeMonth(rules, {}, withOverride);

    expect(withOverride.criteria['4']?.is).toBe('met');
    expect(judged.criteria['4']).toEqual({ is: 'not-assessable', since: '2024-01' });
  });

  it('no longer matters once the province has filled it', () => {
    const judged = judgeMonth(rulesIn('2024-01'), values, memoryBefore(rulesIn('2024-01'), undefined));

    expect(judged.criteria['4']?.is).toBe('met');
  });
});

describe('a commune without a baseline', () => {
  const rules = { ...rulesIn('2024-01'), baseline: undefined };

  it('starts with nothing known and nothing met', () => {
    const states = new Set(Object.values(judgeBaseline(rules).criteria).map(({ is }) => is));

    expect(states).toEqual(new Set(['not-assessable']));
    expect(new Set(Object.values(judgeBaseline(rules).verdicts))).toEqual(new Set(['unknown']));
  });

  it('meets a criterion once all of its indicators are reported and met', () => {
    const office = (value: boolean) => ({ 'van-phong-ubnd': { value: { value }, period: '2024-01' } });
    const values = { '19.1': office(true), '19.2': office(true) };

    const judged = judgeMonth(rules, values, memoryBefore(rules, undefined));
    const half = judgeMonth(rules, { '19.1': office(true) }, memoryBefore(rules, undefined));

    expect(judged.criteria['19']).toEqual({ is: 'met', since: '2024-01' });
    expect(half.criteria['19']?.is).toBe('not-assessable');
  });
});
