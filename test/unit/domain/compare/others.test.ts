import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../../../shared/domain/report.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { expectedOf, goodSamples, rareSamples } from '../../../fixtures/reports/sample.ts';
import { hamlets, rulesIn, type Month } from '../lucba.ts';
import { codesOf, compared } from './compared.ts';

const neighbours = hamlets.filter((id) => id !== 'xom-2');

/** Trees planted by hamlets, each with so many households if any are known. */
function plant(trees: number[], households?: number[]): Month {
  return Object.fromEntries(
    trees.map((planted, at) => [must(neighbours[at]), saying(planted, households && must(households[at]))]),
  );
}

function saying(planted: number, households?: number): Month[string] {
  const indicators = households === undefined ? {} : { '4': { total: households, met: households } };
  return { indicators, movements: { 'PT.04': planted } };
}

describe('a figure far from that of other units', () => {
  it('is asked about in its cell, with the median and the number of units', () => {
    const places = { 'PT.04': [{ pointer: '/movements/PT.04' }] };

    const [warning] = compared({ says: saying(1000), others: plant([90, 95, 100, 20, 99]), places });

    expect(warning).toMatchObject({
      code: 'far-from-other-units',
      row: 'PT.04',
      found: '1.000',
      place: { pointer: '/movements/PT.04' },
    });
    expect(warning?.message.vi).toContain('gấp hơn 8 lần mức thường gặp ở 5 đơn vị khác (khoảng 95 cây)');
    expect(warning?.message.en).toContain('5 other units (about 95 cây)');
  });

  it('is not one at exactly eight times the median', () => {
    const others = plant([90, 95, 95, 20, 99]);

    expect(compared({ says: saying(760), others })).toEqual([]);
    expect(codesOf(compared({ says: saying(761), others }))).toEqual(['far-from-other-units PT.04']);
  });

  it('is held against the middle of the two where the others are even in number', () => {
    const others = plant([10, 20, 31, 40]);

    expect(compared({ says: saying(204), others })).toEqual([]);
    expect(codesOf(compared({ says: saying(205), others }))).toEqual(['far-from-other-units PT.04']);
  });

  it('is not hidden by one other wild figure', () => {
    expect(codesOf(compared({ says: saying(1000), others: plant([9, 9, 9, 90_000]) }))).toEqual([
      'far-from-other-units PT.04',
    ]);
  });

  it('needs four others that have the figure; none done and not applicable are none', () => {
    const notApplicable: Month = { 'xom-7': { movements: { 'PT.04': { notApplicable: true } } } };

    expect(compared({ says: saying(1000), others: plant([9, 9, 9]) })).toEqual([]);
    expect(compared({ says: saying(1000), others: plant([9, 9, 9, 0, 0]) })).toEqual([]);
    expect(compared({ says: saying(1000), others: { ...plant([9, 9, 9]), ...notApplicable } })).toEqual([]);
  });

  it('is not looked for below the floor', () => {
    expect(compared({ says: saying(99), others: plant([1, 1, 1, 1]) })).toEqual([]);
    expect(codesOf(compared({ says: saying(100), others: plant([1, 1, 1, 1]) }))).toEqual([
      'far-from-other-units PT.04',
    ]);
  });

  it('is counted per household where every unit’s are known', () => {
    const others = plant([30, 30, 30, 30], [100, 100, 100, 100]);

    expect(compared({ says: saying(480, 200), others })).toEqual([]);
    const [warning] = compared({ says: saying(481, 200), others });
    expect(warning?.message.vi).toContain('khoảng 60 cây, tính theo số hộ của đơn vị này');
  });

  it('is counted as it is where the households of one are not known', () => {
    const others = plant([30, 30, 30, 30], [100, 100, 100, 0]);

    expect(codesOf(compared({ says: saying(480, 200), others }))).toEqual(['far-from-other-units PT.04']);
  });

  it('may be the number of households itself', () => {
    const others = Object.fromEntries(neighbours.map((id) => [id, saying(1, 100)]));

    expect(codesOf(compared({ says: saying(1, 1850), others }))).toEqual(['far-from-other-units 4']);
  });

  it('may be a total', () => {
    const people = (total: number) => ({ indicators: { '14.1': { total, met: 0 } } });
    const others = Object.fromEntries(neighbours.map((id) => [id, people(500)]));

    expect(codesOf(compared({ says: people(4001), others }))).toEqual(['far-from-other-units 14.1']);
  });
});

describe('the samples', () => {
  const reports = [...goodSamples, ...rareSamples].map(({ fileName }) => reportSchema.parse(expectedOf(fileName)));
  const { register } = rulesIn('2024-03');
  const kindOf = (id: string) => register.units.find((unit) => unit.id === id)?.kind;

  it.each(reports.map((report) => [report.unit, report] as const))(
    'of %s is not odd beside the others',
    (unit, report) => {
      const others = reports.filter((other) => other.unit !== unit && kindOf(other.unit) === kindOf(unit));

      const warnings = compared({ unit, says: report, others: Object.fromEntries(others.map((o) => [o.unit, o])) });

      expect(warnings).toEqual([]);
    },
  );

  it('would be odd with one zero too many', () => {
    const hamletReports = Object.fromEntries(
      reports.filter(({ unit }) => kindOf(unit) === 'hamlet').map((report) => [report.unit, report]),
    );
    const { 'xom-2': own, ...others } = hamletReports;
    const { indicators, movements } = must(own);

    const warnings = compared({ says: { indicators, movements: { ...movements, 'PT.04': 1860 } }, others });

    expect(codesOf(warnings)).toEqual(['far-from-other-units PT.04']);
  });
});
