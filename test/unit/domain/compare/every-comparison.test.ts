import { describe, expect, it } from 'vitest';
import { compareSources } from '../../../../shared/domain/compare/compare-sources.ts';
import type { ComparisonCode } from '../../../../shared/domain/compare/warning-of.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { allSay, hamlets, lucBa, type Month } from '../lucba.ts';
import { compared } from './compared.ts';

/** Xóm 2 says one thing in February and another in March. */
const moved = (before: Month[string], says: Month[string]) =>
  compared({ says, before: { '2024-02': { 'xom-2': before } } });

const rate = (code: string, met: number, total = 185) => ({ indicators: { [code]: { total, met } } });
const trees = (figure: number) => ({ movements: { 'PT.04': figure } });
const busy = { movements: { 'PT.01': 120, 'PT.02': 1215, 'PT.04': 186, 'PT.06': 3, 'PT.09': 21 } };

function sourcesOf(month: Month): Problem[] {
  const { rules, progress } = lucBa({ '2024-03': month });
  return compareSources(rules, progress.values);
}

const cases: Record<ComparisonCode, Problem[]> = {
  'level-fell': moved(rate('17.5', 162), rate('17.5', 150)),
  'level-rose': moved(rate('11', 5), rate('11', 6)),
  'total-changed': moved(rate('17.5', 100), rate('17.5', 100, 285)),
  'tenfold-jump': moved(trees(186), trees(1860)),
  'copied-from-last-month': moved(busy, busy),
  'far-from-other-units': compared({
    says: trees(1860),
    others: Object.fromEntries(hamlets.slice(2).map((id) => [id, trees(100)])),
  }),
  'sources-differ': sourcesOf({
    ...allSay(hamlets, '14.1', { total: 100, met: 90 }),
    'tram-y-te': { indicators: { '14.1': { total: 1000, met: 960 } } },
  }),
};

describe('every comparison', () => {
  it.each(Object.entries(cases))('%s is given once, alone, with what to do in both languages', (code, warnings) => {
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
    for (const { message } of warnings) {
      expect(message.vi).toMatch(/[Hh]ãy (ghi|đếm|xem|đối chiếu)/);
      expect(message.en).toMatch(/[Ww]rite|[Cc]ompare/);
      expect(JSON.stringify(message)).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});

describe('two sources of one rate', () => {
  it('say which rate counts, who gives the other, and by how much they may differ', () => {
    expect(cases['sources-differ']).toMatchObject([{ row: '14.1', found: '90', place: { file: 'whole' } }]);
    expect(cases['sources-differ'][0]?.message.vi).toContain(
      'trạm y tế báo cáo 96% (số này được tính), các xóm báo cáo 90%, lệch quá 5 điểm',
    );
  });

  it('may be five points apart', () => {
    const station = { 'tram-y-te': { indicators: { '14.1': { total: 1000, met: 950 } } } };

    expect(sourcesOf({ ...allSay(hamlets, '14.1', { total: 100, met: 90 }), ...station })).toEqual([]);
  });

  it('are not compared while a hamlet has not reported', () => {
    const station = { 'tram-y-te': { indicators: { '14.1': { total: 1000, met: 960 } } } };

    expect(sourcesOf({ ...allSay(hamlets.slice(1), '14.1', { total: 100, met: 90 }), ...station })).toEqual([]);
  });
});
