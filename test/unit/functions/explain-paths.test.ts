import { describe, expect, it } from 'vitest';
import { createExplainFigure, type FigureAnswer } from '../../../functions/explain-figure/explain-figure.ts';
import { exactSum } from '../../../shared/domain/figure.ts';
import type { Given } from '../../../shared/domain/rules.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { after, datesOf, smallWorld } from '../steps/world.ts';

/** January of `huyen`, closed: of xa-a one hamlet has reported, xa-b as it is told. */
async function closedJanuary({ given = smallGiven, ofOther }: { given?: Given; ofOther?: number } = {}) {
  const world = smallWorld(after(datesOf('2024-01').opensAt, 86_400), given);
  await world.send({ period: '2024-01', content: 7 });
  if (ofOther !== undefined) await world.send({ period: '2024-01', communeId: 'xa-b', content: ofOther });
  world.clock.now = after(datesOf('2024-01').locksAt, 60);
  await world.process().close('huyen');
  const explain = createExplainFigure(world.process());
  const ask = (figure: string, commune?: string) =>
    explain({ districtId: 'huyen', period: '2024-01', figure, ...(commune && { commune }) });
  return { ask, kept: world.cloud.objects.versions };
}

type Ask = Awaited<ReturnType<typeof closedJanuary>>['ask'];

const pathsIn = ({ parts }: FigureAnswer): string[] => parts.flatMap(({ figure }) => figure ?? []);

/** Every path that the lists hand out, and every path that the answers to these do. */
async function walkAll(ask: Ask): Promise<FigureAnswer[]> {
  const lists = [await ask(''), await ask('', 'xa-a'), await ask('', 'xa-b')];
  const seen = new Map<string, FigureAnswer>();
  const waiting = lists.flatMap(pathsIn);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    const answer = await ask(path);
    seen.set(path, answer);
    waiting.push(...pathsIn(answer));
  }
  return [...seen.values()];
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Of 2.2 a commune's newest figure counts, and not the sum of all. */
function newestCounts(): Given {
  const packs = smallGiven.packs.map((pack) => ({
    ...pack,
    criteria: pack.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) =>
        indicator.code === '2.2'
          ? { ...indicator, reporting: { ...indicator.reporting, combine: 'latest' as const } }
          : indicator,
      ),
    })),
  }));
  return { ...smallGiven, packs };
}

/** The communes run different drives: xa-b has no movements, and is judged by one criterion alone. */
function differing(): Given {
  const [campaign, pack] = [must(smallGiven.campaigns[0]), must(smallGiven.packs[0])];
  const fewer = { ...pack, id: 'fewer', criteria: pack.criteria.slice(0, 1) };
  return {
    ...smallGiven,
    packs: [...smallGiven.packs, fewer],
    campaigns: [
      { ...campaign, communes: ['xa-a'] },
      { ...campaign, id: 'other', communes: ['xa-b'], pack: 'fewer@1', movements: [] },
    ],
  };
}

describe('every path that is handed out', () => {
  it.each([
    ['where a commune has sent nothing', {}],
    ['where a commune has no value of an indicator that another has', { ofOther: 6 }],
    ['where it has none of one whose newest figure counts', { given: newestCounts(), ofOther: 6 }],
    ['where the communes are asked for different things', { given: differing() }],
  ])('is answered, its parts adding up to the figure, %s', async (_where, world) => {
    const answers = await walkAll((await closedJanuary(world)).ask);

    expect(answers.length).toBeGreaterThan(80);
    for (const { figure, value, parts } of answers.filter(({ made }) => made === 'sum'))
      expect([figure, exactSum(parts.map((part) => numberOf(part.value)))]).toEqual([figure, value]);
  });

  it.each([
    ['whose figures are summed', smallGiven],
    ['whose newest figure counts', newestCounts()],
  ])('leads to who has not reported an indicator %s, where a commune has no value', async (_which, given) => {
    const { ask } = await closedJanuary({ given, ofOther: 6 });

    const { parts } = await ask('totals/indicators/2.2/met');
    const own = await ask('communes/xa-b/indicators/2.2/met');

    expect(parts.map(({ figure, value }) => [figure, value])).toEqual([
      ['communes/xa-a/indicators/2.2/met', 7],
      ['communes/xa-b/indicators/2.2/met', 0],
    ]);
    expect(own).toMatchObject({ made: 'sum', value: 0 });
    expect(own.parts.map(({ value, note }) => [value, note?.en])).toEqual([
      [null, 'has not reported this indicator'],
      [null, 'has not reported this indicator'],
    ]);
  });

  it('leads to no commune that is not asked for the figure, and says so', async () => {
    const { ask } = await closedJanuary({ given: differing() });

    for (const path of ['totals/indicators/2.1/total', 'totals/movements/PT.02/toDate']) {
      const { parts } = await ask(path);
      expect(parts[1]).toMatchObject({ label: { vi: 'xa-b' }, value: null, figure: null });
      expect(parts[1]?.note?.en).toBe('not among what is asked of this commune');
    }
  });
});

describe('what a version rests on', () => {
  it.each([
    ['the version’s detail', /^summaries\/huyen\/2024-01\/[0-9a-f]{64}/],
    ['a commune’s month', /^progress\/xa-a\/2024-01\//],
  ])('is named where it was changed or is gone: %s', async (_what, named) => {
    const { ask, kept } = await closedJanuary();
    const key = must([...kept.keys()].find((each) => named.test(each)));
    must(must(kept.get(key))[0]).bytes = new TextEncoder().encode('{}');

    const changed = ask('totals/movements/PT.02/month');
    await expect(changed).rejects.toMatchObject({ kind: 'broken', code: 'broken-link', faults: [{ at: key }] });
    kept.delete(key);
    await expect(ask('communes/xa-a/month/PT.02')).rejects.toThrow(`${key} is not there`);
  });
});
