import { describe, expect, it } from 'vitest';
import { communeTexts } from '../../../shared/domain/restate/commune-texts.ts';
import { fitTexts, fitVersion } from '../../../shared/domain/restate/fit-version.ts';
import type { Restatement } from '../../../shared/domain/restate/restatement.ts';
import { readGiven } from '../../../data/given.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { summary } from '../../contract/support/samples.ts';

const rules = must(rulesOf(readGiven(), { communeId: 'luc-ba', period: '2024-03' }));
const written = (text: string) => ({ communeId: 'xa-a', name: 'Xã A', units: 3, difficulties: text, nextMonth: text });
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

function restatementOf(count: number): Restatement {
  const text = { vi: 'Cây xanh trồng mới trong kỳ: 186 → 206 cây (+20)', en: 'x'.repeat(60) };
  return {
    replaces: 1,
    authors: ['he-thong'],
    reasons: Array.from({ length: count }, () => ({ kind: 'in-time', communeId: 'xa-a', text })),
    reasonCount: count,
    changes: Array.from({ length: count }, () => ({ path: 'totals/criteriaMet', before: 1, after: 2, text })),
    changeCount: count,
  };
}

describe('what a commune’s units wrote', () => {
  it('is joined under their names, and cut to 300 characters', () => {
    const texts = communeTexts(rules, [
      { unitId: 'xom-2', difficulties: 'Đường lầy lội', nextMonth: '' },
      { unitId: 'xom-6', difficulties: 'Thiếu nước', nextMonth: 'Trồng cây '.repeat(60) },
    ]);

    expect(texts).toMatchObject({
      communeId: 'luc-ba',
      units: 2,
      difficulties: 'Xóm 2: Đường lầy lội · Xóm 6: Thiếu nước',
    });
    expect(Array.from(texts?.nextMonth ?? '')).toHaveLength(300);
  });

  it('is nothing where nobody wrote', () => {
    expect(communeTexts(rules, [])).toBeNull();
  });
});

describe('what a version says beside its figures', () => {
  it('is whole where there is room', () => {
    const version = fitVersion(summary(2), { restatement: restatementOf(3), texts: [written('ngắn')] });

    expect(version).toMatchObject({
      restatement: restatementOf(3),
      texts: { communes: [written('ngắn')], omitted: 0 },
    });
  });

  it('is cut to fit 200 KB of 166 communes that all wrote and all changed, with the counts of all', () => {
    const texts = Array.from({ length: 166 }, () => written('Đường trục xóm lầy lội '.repeat(13)));
    const version = fitVersion(summary(2), { restatement: restatementOf(3000), texts });

    expect(bytesOf(version)).toBeLessThanOrEqual(200 * 1024);
    expect(version.restatement).toMatchObject({ reasonCount: 3000, changeCount: 3000 });
    expect(version.restatement?.changes.length).toBeGreaterThan(80);
    expect(version.texts).toMatchObject({ omitted: 0 });
    expect(version.texts?.communes).toHaveLength(166);
  });

  it('leaves out texts, and says how many, where the figures leave no room for them', () => {
    const { communes, omitted } = fitTexts([written('a'), written('b')], 'x'.repeat(194_900));

    expect([communes, omitted]).toEqual([[written('a')], 1]);
  });
});
