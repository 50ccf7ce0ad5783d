import { describe, expect, it } from 'vitest';
import { codesOf, compared } from './compared.ts';

const figures = { 'PT.01': 120, 'PT.02': 1215, 'PT.04': 186, 'PT.06': 3, 'PT.09': 21, 'PT.10': 68, 'PT.13': 52 };
const more = { 'PT.05': 250, 'PT.07': 4, 'PT.08': 4 };

type Figures = Record<string, number | { notApplicable: true }>;
const copied = (before: Figures, now: Figures) =>
  compared({ says: { movements: now }, before: { '2024-02': { 'xom-2': { movements: before } } } });

describe('last month’s report sent again', () => {
  it('is told once for the file, with the rows', () => {
    const warnings = copied(figures, figures);

    expect(warnings).toMatchObject([{ code: 'copied-from-last-month', place: { file: 'whole' }, found: '7/7' }]);
    expect(warnings[0]).not.toHaveProperty('row');
    expect(warnings[0]?.message.vi).toContain('tháng 2/2024 (dòng PT.01, PT.02, PT.04, PT.06, PT.09, PT.10, PT.13)');
  });

  it('is told where nine of ten figures are the same, and not below', () => {
    const ten = { ...figures, ...more };

    expect(codesOf(copied(ten, { ...ten, 'PT.01': 121 }))).toEqual(['copied-from-last-month']);
    expect(copied(ten, { ...ten, 'PT.01': 121, 'PT.02': 1216 })).toEqual([]);
  });

  it('is not told of four figures, and is of five', () => {
    const five = { 'PT.01': 1, 'PT.02': 2, 'PT.04': 3, 'PT.06': 4, 'PT.09': 5 };
    const { 'PT.09': _last, ...four } = five;

    expect(codesOf(copied(five, five))).toEqual(['copied-from-last-month']);
    expect(copied(four, four)).toEqual([]);
  });

  it('is not looked for in zeros, which are alike in quiet months', () => {
    const zeros = { 'PT.01': 0, 'PT.02': 0, 'PT.04': 0, 'PT.06': 0, 'PT.09': 0, 'PT.10': 0 };

    expect(copied(zeros, zeros)).toEqual([]);
  });

  it('is not told where what was something is nothing now', () => {
    expect(copied(figures, { ...figures, 'PT.01': 0 })).toEqual([]);
  });

  it('does not count rows that do not apply', () => {
    const without = { ...figures, 'PT.01': { notApplicable: true } as const };

    expect(copied(without, without)).toMatchObject([{ found: '6/6' }]);
  });

  it('is not looked for in levels, which rarely move', () => {
    const rate = { total: 200, met: 150 };
    const indicators = { '2.2': rate, '4': rate, '9': rate, '17.4': rate, '17.5': rate, '18.1': rate };
    const said = { indicators, movements: { 'PT.01': 1, 'PT.02': 2, 'PT.04': 3, 'PT.06': 4, 'PT.12': 23 } };

    expect(compared({ says: said, before: { '2024-02': { 'xom-2': said } } })).toEqual([]);
  });

  it('is looked for in the month before alone', () => {
    const before = { '2024-01': { 'xom-2': { movements: figures } }, '2024-02': {} };

    expect(compared({ says: { movements: figures }, before })).toEqual([]);
  });
});
