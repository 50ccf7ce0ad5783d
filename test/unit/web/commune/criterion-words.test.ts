import { describe, expect, it } from 'vitest';
import type { IndicatorView } from '../../../../shared/domain/progress-view.ts';
import { newsOf, reasonOf } from '../../../../web/commune/criteria/criterion-words.ts';
import {
  gapWords,
  placeWords,
  requirementWords,
  valueWords,
  wordsAt,
} from '../../../../web/commune/criteria/value-words.ts';
import { fill } from './fill.ts';
import { indicator } from './views.ts';

describe('why a criterion is not met', () => {
  it('is the indicators below what is required', () => {
    const indicators = [indicator('17.1'), indicator('17.4', 'missed'), indicator('17.12', 'missed')];

    expect(fill(reasonOf({ state: 'not-met', indicators }))).toBe('Vì chỉ tiêu 17.4, 17.12 chưa đạt');
  });

  it('is, where none is below, those of which nothing is known', () => {
    const indicators = [indicator('1.1'), indicator('1.2', 'unknown'), indicator('1.3', 'not-assessable')];

    expect(fill(reasonOf({ state: 'not-assessable', indicators }))).toBe(
      'Vì chỉ tiêu 1.2, 1.3 chưa có số liệu hoặc mức quy định',
    );
  });

  it('is not asked of one that is met, although an indicator was missed and kept', () => {
    expect(reasonOf({ state: 'met', indicators: [indicator('4.1', 'missed')] })).toBeUndefined();
  });
});

it('only what has changed since last month is news, and says so in words', () => {
  expect(newsOf({ sinceLastMonth: 'regressed' })?.text.vi).toBe('Không duy trì đạt');
  expect(newsOf({ sinceLastMonth: 'newly-met' })?.text.vi).toBe('Mới đạt');
  expect([newsOf({ sinceLastMonth: 'kept' }), newsOf({ sinceLastMonth: 'still-not-met' })]).toEqual([
    undefined,
    undefined,
  ]);
});

describe('a figure in words', () => {
  it.each([
    [{ met: 357, total: 503 }, '357/503 = 71 %'],
    [{ met: 0, total: 0 }, '0/0 = –'],
    [{ value: 4.6 }, '4,6'],
    [{ value: true }, 'Có'],
    [{ value: false }, 'Không'],
    [{ value: 'Tốt' }, 'Tốt'],
    [{ notApplicable: true as const }, 'Không áp dụng'],
    [1661.5, '1.661,5'],
    ['missed', 'Chưa đạt'],
    [null, 'chưa có'],
  ])('of %j is “%s”', (value, text) => {
    expect(fill(valueWords(value))).toBe(text);
  });

  it.each<[IndicatorView['requirement'], string]>([
    [{ is: 'rate', comparison: '>=', bound: 85 }, '≥ 85 %'],
    [{ is: 'figure', comparison: '<=', bound: 1.5 }, '≤ 1,5'],
    [{ is: 'true' }, 'phải có'],
    [{ is: 'level', atLeast: 'Khá', scale: ['Khá', 'Tốt'] }, 'từ “Khá” trở lên'],
    [null, 'Chưa có mức quy định'],
  ])('required as %j is “%s”', (requirement, text) => {
    expect(fill(requirementWords(requirement))).toBe(text);
  });

  it('says of a gap whether there is too little or too much', () => {
    const most = { is: 'rate', comparison: '<=', bound: 2 } as const;

    expect(fill(gapWords({ gap: 24, requirement: null }))).toBe('còn thiếu 24');
    expect(fill(gapWords({ gap: 3, requirement: most }))).toBe('còn vượt 3');
    expect(gapWords({ gap: null, requirement: most })).toBeUndefined();
  });
});

it('a place is told as whoever opens the file will look for it', () => {
  const places = [
    { sheet: 'Báo cáo', cell: 'D17' },
    { line: 17, column: 4 },
    { table: 1, row: 3, column: 2 },
    { table: 1, row: 3 },
    { pointer: '/indicators/17.4/met' },
    { file: 'whole' as const },
  ];

  expect(places.map((place) => fill(placeWords(place)))).toEqual([
    'trang “Báo cáo”, ô D17',
    'dòng 17, cột 4',
    'bảng 1, hàng 3, cột 2',
    'bảng 1, hàng 3',
    'dòng 17.4',
    'cả tệp',
  ]);
});

it('says of a problem in what was filled in on the page the row, never a pointer into a file that nobody sees', () => {
  const at = (problem: Parameters<typeof wordsAt>[0]) => wordsAt(problem).map(fill);

  expect(at({ place: { pointer: '/resources/NL.01' }, row: 'NL.01' })).toEqual(['dòng NL.01']);
  expect(at({ place: { line: 3, column: 4 }, row: 'NL.01' })).toEqual(['dòng NL.01', 'dòng 3, cột 4']);
  expect(at({ place: { file: 'whole' }, row: undefined })).toHaveLength(1);
});
