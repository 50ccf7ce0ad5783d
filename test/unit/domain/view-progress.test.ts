import { describe, expect, it } from 'vitest';
import { progressViewSchema } from '../../../shared/domain/progress-view.ts';
import { changeBetween } from '../../../shared/domain/view-progress.ts';
import { gapOf, unitsBelow } from '../../../shared/domain/gap.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { allSay, criterionIn, hamlets, indicatorIn, lucBa } from './lucba.ts';

const office = (code: string, value: boolean) => ({ 'van-phong-ubnd': { indicators: { [code]: { value } } } });

describe('what changed', () => {
  it('is kept where it was met before and now', () => {
    const { view } = lucBa({ '2024-01': office('7', true) });

    expect(criterionIn(view, 7)).toMatchObject({ sinceLastMonth: 'kept', sinceBaseline: 'kept', since: '2023-12' });
  });

  it('is a regression since last month and since the baseline when it is lost', () => {
    const { view } = lucBa({ '2024-01': office('7', true), '2024-02': office('7', false) });

    expect(criterionIn(view, 7)).toMatchObject({
      state: 'not-met',
      since: '2024-02',
      sinceLastMonth: 'regressed',
      sinceBaseline: 'regressed',
    });
  });

  it('is a regression since the baseline only, the month after', () => {
    const { view } = lucBa({ '2024-01': office('7', false), '2024-02': {} });

    expect(criterionIn(view, 7)).toMatchObject({
      since: '2024-01',
      sinceLastMonth: 'still-not-met',
      sinceBaseline: 'regressed',
    });
  });

  it('is newly met since last month and kept since the baseline when what was lost is regained', () => {
    const { view } = lucBa({ '2024-01': office('7', false), '2024-02': office('7', true) });

    expect(criterionIn(view, 7)).toMatchObject({
      state: 'met',
      since: '2024-02',
      sinceLastMonth: 'newly-met',
      sinceBaseline: 'kept',
    });
  });

  it('is newly met since both when one of the five is reached', () => {
    const { view } = lucBa({ '2024-01': office('1.3', true) });

    expect(criterionIn(view, 1)).toMatchObject({ sinceLastMonth: 'newly-met', sinceBaseline: 'newly-met' });
    expect(view.criteriaMet).toBe(15);
  });

  it.each([
    ['met', 'met', 'kept'],
    ['not-met', 'met', 'newly-met'],
    ['not-assessable', 'met', 'newly-met'],
    [undefined, 'met', 'newly-met'],
    ['met', 'not-met', 'regressed'],
    ['met', 'not-assessable', 'regressed'],
    ['not-met', 'not-met', 'still-not-met'],
    [undefined, 'not-met', 'still-not-met'],
    ['not-met', 'not-assessable', 'changed'],
  ] as const)('from %s to %s is %s', (was, is, change) => {
    expect(changeBetween(was, is)).toBe(change);
  });
});

describe('what is missing for a criterion', () => {
  it('is told in people for a rate: 53 more of 1000 for 95 % when 897 are insured', () => {
    const value = { total: 1000, met: 897 };

    expect(gapOf(value, { is: 'rate', comparison: '>=', bound: 95 }, 'người')).toBe(53);
  });

  it('is what is too much where less is asked for', () => {
    expect(gapOf({ total: 1000, met: 120 }, { is: 'rate', comparison: '<=', bound: 8 }, 'hộ')).toBe(40);
  });

  it('is whole for what is counted, as many as do it, and exact for what is measured', () => {
    const rate = (bound: number) => ({ is: 'rate', comparison: '>=', bound }) as const;

    expect(gapOf({ total: 508, met: 429 }, rate(95), 'hộ')).toBe(54);
    expect(gapOf({ total: 12, met: 1 }, rate(10), 'sản phẩm')).toBe(1);
    expect(gapOf({ total: 508, met: 429 }, rate(95), 'km')).toBe(53.6);
    expect(gapOf({ total: 503, met: 90 }, { is: 'rate', comparison: '<=', bound: 8 }, 'hộ')).toBe(50);
  });

  it('is the distance for a figure', () => {
    expect(gapOf({ value: 53.7 }, { is: 'figure', comparison: '>=', bound: 54 }, 'triệu đồng/người/năm')).toBe(0.3);
  });

  it('is nothing for what is met, not known, or has no distance', () => {
    expect(gapOf({ total: 100, met: 95 }, { is: 'rate', comparison: '>=', bound: 95 }, 'hộ')).toBeNull();
    expect(gapOf(undefined, { is: 'rate', comparison: '>=', bound: 95 }, 'hộ')).toBeNull();
    expect(gapOf({ total: 100, met: 1 }, null, 'hộ')).toBeNull();
    expect(gapOf({ value: false }, { is: 'true' }, 'đạt/không')).toBeNull();
    expect(gapOf({ value: 'Đạt' }, { is: 'level', atLeast: 'Khá', scale: ['Đạt', 'Khá'] }, 'mức')).toBeNull();
  });

  it('names the hamlets below the requirement, furthest first', () => {
    const say = (met: number) => ({ indicators: { '17.5': { total: 100, met } } });

    const { view } = lucBa({ '2024-01': { 'xom-2': say(40), 'xom-3': say(60), 'xom-4': say(10), 'xom-5': say(49) } });

    expect(indicatorIn(view, '17.5').heldBackBy).toEqual(['xom-4', 'xom-2', 'xom-5']);
    expect(indicatorIn(view, '17.5').notReported).toEqual(['xom-van-thanh', 'xom-6', 'xom-7', 'xom-8']);
  });

  it('names the poorest hamlet first where a rate must be low', () => {
    const say = (met: number) => ({ indicators: { '11': { total: 100, met } } });

    const { view } = lucBa({ '2024-01': { 'xom-2': say(9), 'xom-3': say(30), 'xom-4': say(2), 'xom-5': say(20) } });

    expect(indicatorIn(view, '11').heldBackBy).toEqual(['xom-3', 'xom-5', 'xom-2']);
  });

  it('tells two rates apart that no ten decimals tell apart', () => {
    const { rules } = lucBa({ '2024-01': {} });
    const judged = {
      ...must(indicatorJudged(rules.pack.criteria)),
      requirement: { is: 'rate', comparison: '>=', bound: 95 } as const,
    };
    const held = (met: number, total: number) => ({ value: { met, total }, period: '2024-01' });

    const below = unitsBelow(judged, { 'xom-2': held(90_000_000_000_001, 1e14), 'xom-3': held(9, 10) }, [
      'xom-2',
      'xom-3',
    ]);

    expect(below).toEqual(['xom-3', 'xom-2']);
  });

  it('orders bare percentages too', () => {
    const { rules } = lucBa({ '2024-01': {} });
    const judged = {
      ...must(indicatorJudged(rules.pack.criteria)),
      requirement: { is: 'rate', comparison: '>=', bound: 95 } as const,
    };

    const below = unitsBelow(
      judged,
      { a: { value: { value: 80 }, period: '' }, b: { value: { value: 9 }, period: '' } },
      ['a', 'b'],
    );

    expect(below).toEqual(['b', 'a']);
  });

  function indicatorJudged(criteria: ReturnType<typeof lucBa>['rules']['pack']['criteria']) {
    const indicator = criteria[0]?.indicators[0];
    const combined = { value: undefined, coverage: { reported: 0, expected: 0 }, oldest: undefined };
    return indicator && { indicator, combined, verdict: 'missed' as const, basis: 'reports' as const };
  }
});

describe('the cross-check of 14.1', () => {
  const insured = (met: number) => ({ indicators: { '14.1': { total: 100, met } } });
  const station = { 'tram-y-te': insured(96) };

  it('warns when all hamlets have reported and are more than five points away', () => {
    const { view } = lucBa({ '2024-01': { ...station, ...allSay(hamlets, '14.1', { total: 100, met: 90 }) } });

    expect(view.crossChecks).toMatchObject([{ indicator: '14.1', counted: 96, crossCheck: 90 }]);
    expect(view.crossChecks[0]?.message.vi).toContain('96 %');
    expect(view.crossChecks[0]?.message.en).toContain('90 %');
  });

  it('is silent at exactly five points', () => {
    const { view } = lucBa({ '2024-01': { ...station, ...allSay(hamlets, '14.1', { total: 100, met: 91 }) } });

    expect(view.crossChecks).toEqual([]);
  });

  it('warns in the other direction too', () => {
    const low = { 'tram-y-te': insured(90) };

    const { view } = lucBa({ '2024-01': { ...low, ...allSay(hamlets, '14.1', { total: 100, met: 96 }) } });

    expect(view.crossChecks).toHaveLength(1);
  });

  it('is silent while one hamlet is missing', () => {
    const { view } = lucBa({
      '2024-01': { ...station, ...allSay(hamlets.slice(1), '14.1', { total: 100, met: 50 }) },
    });

    expect(view.crossChecks).toEqual([]);
  });

  it('is silent while the station is missing', () => {
    const { view } = lucBa({ '2024-01': allSay(hamlets, '14.1', { total: 100, met: 50 }) });

    expect(view.crossChecks).toEqual([]);
  });

  it('never changes what counts', () => {
    const { view } = lucBa({ '2024-01': { ...station, ...allSay(hamlets, '14.1', { total: 100, met: 50 }) } });

    expect(indicatorIn(view, '14.1')).toMatchObject({ verdict: 'met', value: { total: 100, met: 96 } });
  });
});

describe('a commune’s month as people read it', () => {
  it('shows a percentage rounded, and decides by the figures', () => {
    const { view } = lucBa({
      '2024-01': { 'tram-y-te': { indicators: { '14.1': { total: 200_000, met: 189_999 } } } },
    });

    expect(indicatorIn(view, '14.1')).toMatchObject({ percent: 95, verdict: 'missed', gap: 1 });
  });

  it('says with every movement how many of the hamlets gave it', () => {
    const { view } = lucBa({ '2024-01': { 'xom-2': { movements: { 'PT.02': 5 } } } });

    expect(view.movements.find(({ code }) => code === 'PT.02')).toEqual({
      code: 'PT.02',
      label: 'Diện tích đất hiến',
      unit: 'm²',
      month: 5,
      toDate: 5,
      coverage: { reported: 1, expected: 8 },
    });
  });

  it('is what its schema says, with no field too many', () => {
    const { view } = lucBa({ '2024-01': allSay(hamlets, '14.1', { total: 100, met: 50 }) });

    expect(progressViewSchema.parse(view)).toEqual(view);
  });
});
