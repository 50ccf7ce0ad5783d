import { describe, expect, it } from 'vitest';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import { summarize } from '../../../shared/domain/summarize.ts';
import { viewProgress } from '../../../shared/domain/view-progress.ts';
import { findDistrict } from '../../../shared/domain/unit.ts';
import { readReport } from '../../../shared/reports/read-report.ts';
import { formOf, must } from '../../fixtures/reports/form-of.ts';
import { goodSamples, sampleBytes } from '../../fixtures/reports/sample.ts';
import { criterionIn, indicatorIn, lucBa, rulesIn, slotOf } from './lucba.ts';

const samples = goodSamples.filter(({ fileName }) => /\.(xlsx|csv|json)$/.test(fileName));

/** Lục Ba's March when nothing but the XLSX, CSV and JSON samples has ever come. */
async function march() {
  const readings = samples.map(({ unit, fileName }) =>
    readReport({ bytes: sampleBytes(fileName), fileName }, formOf(unit)),
  );
  const slots = (await Promise.all(readings)).flatMap((reading) => (reading.ok ? [slotOf(reading.report)] : []));
  const rules = rulesIn('2024-03');
  const { progress: previous } = lucBa({ '2024-01': {}, '2024-02': {} });
  const progress = makeProgress({ rules, previous, slots, acts: [] });
  return { rules, previous, progress, view: viewProgress(rules, progress, previous), received: slots.length };
}

describe('March 2024 with the samples alone', async () => {
  const { rules, previous, progress, view, received } = await march();

  it('has six reports, three of them of hamlets', () => {
    expect(received).toBe(6);
    expect(indicatorIn(view, '17.5').coverage).toEqual({ reported: 3, expected: 8 });
  });

  it('has 376 of 503 households for indicator 17.5', () => {
    expect(indicatorIn(view, '17.5')).toMatchObject({
      value: { met: 376, total: 503 },
      percent: 74.75,
      basis: 'kept-for-coverage',
    });
  });

  it('has 1661.5 m² of land given, 12 m³ of waste and 19,500,000 đồng from the people', () => {
    const month = (section: 'movements' | 'resources', code: string) =>
      view[section].find((item) => item.code === code);

    expect(month('movements', 'PT.02')).toMatchObject({ month: 1661.5, coverage: { reported: 3, expected: 8 } });
    expect(month('movements', 'PT.08')).toMatchObject({ month: 12 });
    expect(month('resources', 'NL.03')).toMatchObject({ month: 19_500_000, toDate: 19_500_000 });
  });

  it('still has 14 criteria met and 1, 2, 13, 17 and 18 not', () => {
    expect([view.criteriaMet, view.criteriaNotMet, view.criteriaNotAssessable]).toEqual([14, 5, 0]);
    for (const number of [1, 2, 13, 17, 18]) expect(criterionIn(view, number).state).toBe('not-met');
  });

  it('has no criterion that changed state for want of coverage', () => {
    for (const criterion of view.criteria) {
      expect(criterion.since).toBe('2023-12');
      expect(['kept', 'still-not-met']).toContain(criterion.sinceLastMonth);
      expect(['kept', 'still-not-met']).toContain(criterion.sinceBaseline);
    }
  });

  it('says of which criteria not all units have reported', () => {
    const waiting = view.criteria.filter((criterion) => criterion.waitingForUnits).map(({ number }) => number);

    expect(waiting).toEqual([2, 4, 5, 9, 11, 17, 18]);
  });

  it('lets the health station decide, which is complete by itself', () => {
    expect(indicatorIn(view, '14.1')).toMatchObject({
      basis: 'reports',
      verdict: 'met',
      value: { total: 3976, met: 3812 },
      coverage: { reported: 1, expected: 1 },
    });
  });

  it('is summarized with the same figures for the district', () => {
    const district = must(findDistrict(rules.register, 'dai-tu'));

    const summary = summarize(district, [{ rules, progress, previous }], rules.period.locksAt);

    expect(summary.communes[0]).toMatchObject({ criteriaMet: 14, notMet: [1, 2, 13, 17, 18], changes: [] });
    expect(summary.totals.indicators['17.5']).toEqual({
      met: 376,
      total: 503,
      percent: 74.75,
      coverage: { reported: 3, expected: 8 },
    });
    expect(summary.totals.movements['PT.02']).toMatchObject({ month: 1661.5, unit: 'm²' });
    expect(summary.completeness).toMatchObject({ owed: 8, onTime: 3, missing: 5, rate: 37.5 });
  });
});
