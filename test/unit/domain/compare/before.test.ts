import { describe, expect, it } from 'vitest';
import type { IndicatorValue } from '../../../../shared/domain/report.ts';
import { rulesIn } from '../lucba.ts';
import { codesOf, compared, type Asked } from './compared.ts';

const notApplicable = { notApplicable: true } as const;
const ratio = (met: number, total = 200): IndicatorValue => ({ total, met });

/** An indicator of Xóm 2 (or of the unit named) in March, when it said something else of it in February. */
function since(code: string, [before, now]: [IndicatorValue, IndicatorValue], more: Partial<Asked> = {}) {
  const said = (value: IndicatorValue) => ({ indicators: { [code]: value } });
  const unit = more.unit ?? 'xom-2';
  return compared({ says: said(now), before: { '2024-02': { [unit]: said(before) } }, ...more });
}

const movement = (code: string, before: number, now: number) =>
  compared({
    says: { movements: { [code]: now } },
    before: { '2024-02': { 'xom-2': { movements: { [code]: before } } } },
  });

const resource = (before: number, now: number) =>
  compared({
    says: { resources: { 'NL.03': now } },
    before: { '2024-02': { 'xom-2': { resources: { 'NL.03': before } } } },
  });

describe('a level that falls', () => {
  it('is asked about in the cell of the number met, and says what it was and when', () => {
    const places = {
      '17.5': [
        { sheet: 'Báo cáo', cell: 'D9' },
        { sheet: 'Báo cáo', cell: 'E9' },
      ],
    };

    const [warning] = since('17.5', [ratio(162), ratio(161)], { places });

    expect(warning).toMatchObject({
      code: 'level-fell',
      row: '17.5',
      found: '161',
      place: { sheet: 'Báo cáo', cell: 'E9' },
    });
    expect(warning?.message.vi).toContain('tháng 2/2024 là 162');
    expect(warning?.message.en).toContain('was 162 in month 2/2024');
  });

  it('concerns the whole file where nobody knows the cell', () => {
    expect(since('17.5', [ratio(162), ratio(161)])).toMatchObject([{ place: { file: 'whole' } }]);
  });

  it.each([
    ['stays', ratio(162), ratio(162)],
    ['rises', ratio(162), ratio(163)],
    ['did not apply before', notApplicable, ratio(1)],
    ['does not apply now', ratio(162), notApplicable],
  ])('is not one that %s', (_, before, now) => {
    expect(since('17.5', [before, now])).toEqual([]);
  });

  it('may fall to nothing', () => {
    expect(codesOf(since('17.5', [ratio(162), ratio(0)]))).toEqual(['level-fell 17.5']);
  });

  it('is compared in decimals as they are written', () => {
    expect(since('2.2', [ratio(0.3, 1), ratio(0.3, 1)])).toEqual([]);
    expect(codesOf(since('2.2', [ratio(0.3, 1), ratio(0.29, 1)]))).toEqual(['level-fell 2.2']);
  });

  it('is not asked about among people, who move, until it falls by more than one in a hundred', () => {
    expect(since('14.1', [ratio(500, 600), ratio(495, 600)])).toEqual([]);
    expect(codesOf(since('14.1', [ratio(500, 600), ratio(494, 600)]))).toEqual(['level-fell 14.1']);
  });

  it('is a rise where less is better, as of poor households', () => {
    const warnings = since('11', [ratio(4), ratio(5)]);

    expect(codesOf(warnings)).toEqual(['level-rose 11']);
    expect(warnings[0]?.message.vi).toContain('là 5, tháng 2/2024 là 4');
    expect(since('11', [ratio(5), ratio(4)])).toEqual([]);
  });

  it('may be an answer in words', () => {
    const [warning] = since('1.1', [{ value: true }, { value: false }], { unit: 'van-phong-ubnd' });

    expect(warning).toMatchObject({ code: 'level-fell', row: '1.1', found: 'Không đạt' });
    expect(warning?.message.vi).toContain('là Đạt');
    expect(since('1.1', [{ value: false }, { value: true }], { unit: 'van-phong-ubnd' })).toEqual([]);
  });

  it('may be a level of a scale', () => {
    const office = { unit: 'van-phong-ubnd' };

    expect(since('3.6', [{ value: 'Tốt' }, { value: 'Khá' }], office)).toMatchObject([
      { code: 'level-fell', found: 'Khá' },
    ]);
    expect(since('3.6', [{ value: 'Khá' }, { value: 'Tốt' }], office)).toEqual([]);
    expect(since('3.6', [{ value: 'chưa biết' }, { value: 'Khá' }], office)).toEqual([]);
  });

  it('may be a figure of the office, or a rate given by itself, but not the one against the other', () => {
    const office = { unit: 'van-phong-ubnd' };

    expect(codesOf(since('10', [{ value: 55.2 }, { value: 55.1 }], office))).toEqual(['level-fell 10']);
    expect(codesOf(since('17.3', [{ value: 96 }, { value: 95 }], office))).toEqual(['level-fell 17.3']);
    expect(since('17.3', [{ total: 100, met: 96 }, { value: 95 }], office)).toEqual([]);
  });

  it('may be a movement that is a level, and is no increment', () => {
    expect(codesOf(movement('PT.12', 23, 20))).toEqual(['level-fell PT.12']);
    expect(movement('PT.01', 120, 90)).toEqual([]);
  });

  it('is held against the newest value, from however long ago', () => {
    const said = (met: number) => ({ indicators: { '17.5': ratio(met) } });
    const before = { '2024-01': { 'xom-2': said(162) }, '2024-02': { 'xom-3': said(9) } };

    const [warning] = compared({ says: said(150), before });

    expect(warning?.message.vi).toContain('tháng 1/2024 là 162');
  });
});

describe('in the first month', () => {
  const first = { period: '2024-01', before: {} };

  it('a figure that one unit alone reports is held against the baseline', () => {
    const warnings = compared({ ...first, unit: 'van-phong-ubnd', says: { indicators: { '1.1': { value: false } } } });

    expect(codesOf(warnings)).toEqual(['level-fell 1.1']);
    expect(warnings[0]?.message.vi).toContain('tháng 12/2023');
  });

  it('a hamlet’s is not, because the baseline is the commune’s', () => {
    expect(compared({ ...first, says: { indicators: { '17.5': ratio(1) }, movements: { 'PT.12': 1 } } })).toEqual([]);
  });

  it('increments have nothing to be held against', () => {
    expect(compared({ ...first, says: { movements: { 'PT.04': 100_000 } } })).toEqual([]);
  });
});

describe('a total', () => {
  it.each([
    [100, 120, []],
    [100, 121, ['total-changed 18.7']],
    [100, 80, []],
    [100, 79, ['total-changed 18.7']],
    [0, 120, []],
    [7, 9, []],
    [8, 10, ['total-changed 18.7']],
  ])('that goes from %d to %d households', (before, now, codes) => {
    expect(codesOf(since('18.7', [ratio(0, before), ratio(0, now)]))).toEqual(codes);
  });

  it('says in its cell how far it moved and from what', () => {
    const places = {
      '18.7': [
        { line: 9, column: 4 },
        { line: 9, column: 5 },
      ],
    };

    const [warning] = since('18.7', [ratio(90, 185), ratio(90, 1450)], { places });

    expect(warning).toMatchObject({ place: { line: 9, column: 4 }, found: '1.450' });
    expect(warning?.message.vi).toContain('185 hộ, lệch quá 20%');
  });
});

describe('a figure ten times another month’s', () => {
  it.each([
    [12, 120],
    [120, 12],
    [3, 900],
  ])('is asked about: %d trees, then %d', (before, now) => {
    expect(codesOf(movement('PT.04', before, now))).toEqual(['tenfold-jump PT.04']);
  });

  it.each([
    ['is not ten times', 12, 119],
    ['is small', 1, 12],
    ['is just below the floor', 9, 99],
    ['comes after none', 0, 5000],
    ['is none after some', 5000, 0],
  ])('is no cause to ask where it %s', (_, before, now) => {
    expect(movement('PT.04', before, now)).toEqual([]);
  });

  it('has a floor of its own in money', () => {
    expect(resource(500_000, 9_000_000)).toEqual([]);
    expect(codesOf(resource(1_000_000, 10_000_000))).toEqual(['tenfold-jump NL.03']);
  });

  it('says what to write and in which unit', () => {
    const [warning] = resource(4_800_000, 48_000_000);

    expect(warning?.found).toBe('48.000.000');
    expect(warning?.message.vi).toMatch(/tháng 2\/2024 là 4\.800\.000 đồng, .*hãy ghi lại số tính bằng đồng/);
    expect(warning?.message.en).toContain('write the figure in đồng');
  });

  it('is asked about once a cell, whatever else is odd in it', () => {
    expect(
      codesOf(
        since('17.5', [
          { total: 2000, met: 1620 },
          { total: 200, met: 162 },
        ]),
      ),
    ).toEqual(['tenfold-jump 17.5', 'tenfold-jump 17.5']);
  });

  it('needs a report of the month before itself, for what is counted by the month', () => {
    const says = { movements: { 'PT.04': 5000 } };
    const before = { '2024-01': { 'xom-2': { movements: { 'PT.04': 50 } } } };

    expect(compared({ says, before })).toEqual([]);
  });
});

it('compares nothing for which there is no rule', () => {
  const rules = { ...rulesIn('2024-03'), checks: { id: 'none', version: '1', source: '' } };

  expect(since('17.5', [ratio(162, 1850), ratio(10, 185)], { rules })).toEqual([]);
});
