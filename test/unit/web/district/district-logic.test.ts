import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../../web/district/logic/changes.ts';
import { heatRows, nextSort, sortRows, type Commune } from '../../../../web/district/logic/heat-map.ts';
import { illustrativeIn } from '../../../../web/district/logic/illustrative.ts';
import { missingReports } from '../../../../web/district/logic/missing.ts';
import { hashOf, openOf } from '../../../../web/district/logic/place-in-page.ts';
import { rangeOf } from '../../../../web/district/logic/trend.ts';

const none = { owed: 8, onTime: 0, late: 0, rejected: 0, missing: 0, excused: 0, notDue: 8, rate: 0 };
const all = { ...none, onTime: 8, notDue: 0, rate: 100 };

function commune(communeId: string, more: Partial<Commune> = {}): Commune {
  return {
    communeId,
    name: `Xã ${communeId}`,
    criteriaMet: 2,
    met: [1, 2],
    notMet: [3],
    notAssessable: [4],
    waitingForUnits: [],
    changes: [],
    completeness: all,
    confirmed: null,
    month: {},
    ...more,
  };
}

const criteria = [1, 2, 3, 4].map((number) => ({
  number,
  name: { vi: `Tiêu chí ${number}`, en: `Criterion ${number}` },
}));
const lost = { since: 'last-month', newlyMet: [], regressed: [3] } as const;
const b = commune('b', { changes: [{ ...lost, newlyMet: [], regressed: [3] }] });
const a = commune('a', { criteriaMet: 4, met: [1, 2, 3, 4], notMet: [], notAssessable: [], completeness: none });
const c = commune('c', { criteriaMet: 1, met: [1], notMet: [2, 3], waitingForUnits: [2] });
const rows = heatRows({ communes: [b, a, c], criteria });
const order = (sorted: typeof rows) => sorted.map(({ commune: { communeId } }) => communeId);

describe('the heat map', () => {
  it('has of each commune the state of each criterion, what changed since last month, and what waits', () => {
    expect(rows[0]?.cells).toEqual([
      { number: 1, state: 'met', waiting: false, change: undefined },
      { number: 2, state: 'met', waiting: false, change: undefined },
      { number: 3, state: 'not-met', waiting: false, change: 'regressed' },
      { number: 4, state: 'not-assessable', waiting: false, change: undefined },
    ]);
    expect(rows[2]?.cells[1]).toMatchObject({ state: 'not-met', waiting: true });
  });

  it('puts first what needs a look, and of equals the first by name', () => {
    expect(order(sortRows(rows, { by: 'met', down: false }))).toEqual(['c', 'b', 'a']);
    expect(order(sortRows(rows, { by: 'rate', down: false }))).toEqual(['a', 'b', 'c']);
    expect(order(sortRows(rows, { by: 3, down: false }))).toEqual(['b', 'c', 'a']);
    expect(order(sortRows(rows, { by: 4, down: false }))).toEqual(['b', 'c', 'a']);
    expect(order(sortRows(rows, { by: 'name', down: true }))).toEqual(['c', 'b', 'a']);
  });

  it('is sorted the other way round when the same head is pressed again', () => {
    const once = nextSort({ by: 'name', down: false }, 3);
    expect(once).toEqual({ by: 3, down: false });
    expect(nextSort(once, 3)).toEqual({ by: 3, down: true });
  });
});

describe('what changed', () => {
  it('is told with what was lost before what was won, and by what it is compared with', () => {
    const won = commune('d', { changes: [{ since: 'last-month', newlyMet: [4], regressed: [] }] });
    const changes = changesSince({ communes: [won, b] }, 'last-month');

    expect(changes.map(({ communeId, number, change }) => [communeId, number, change])).toEqual([
      ['b', 3, 'regressed'],
      ['d', 4, 'newly-met'],
    ]);
    expect(changesSince({ communes: [won, b] }, 'baseline')).toEqual([]);
  });
});

describe('missing reports', () => {
  it('name the communes of which any is not in, the emptiest first, and count the others', () => {
    const some = commune('e', { completeness: { ...none, onTime: 6, notDue: 1, rejected: 1, rate: 75 } });

    const missing = missingReports({ communes: [b, some, a] });

    expect(missing.communes.map(({ communeId }) => communeId)).toEqual(['a', 'e']);
    expect(missing).toMatchObject({ complete: 1, beforeDue: true });
  });

  it('leave nobody to name where everything is in', () => {
    expect(missingReports({ communes: [b, c] })).toEqual({ communes: [], complete: 2, beforeDue: false });
  });
});

describe('what is only illustrative', () => {
  it('is counted by commune, and of the rest what no commune’s mark says already is named', () => {
    const part = (id: string, vi: string, illustrative: boolean) =>
      ({ id, name: { vi, en: vi }, kind: 'commune', illustrative }) as const;
    const parts = [part('luc-ba', 'Xã Lục Ba', false), part('phu-lac', 'Xã Phú Lạc', true)];
    const illustrative = ['mức quy định là số liệu minh họa', 'số liệu ban đầu của xã Phú Lạc là số liệu minh họa'];

    expect(illustrativeIn({ parts }, { illustrative })).toEqual({
      count: 1,
      others: ['mức quy định là số liệu minh họa'],
    });
  });
});

describe('what is open', () => {
  it('stands in the address and is read from it again', () => {
    expect(openOf(hashOf('phu-lac', 17))).toEqual({ communeId: 'phu-lac', criterion: 17 });
    expect(openOf(hashOf('phu-lac'))).toEqual({ communeId: 'phu-lac', criterion: undefined });
  });

  it('is the whole district where the address names nothing, or what is for the keyboard', () => {
    for (const hash of ['', '#', '#main', '#<b>', '#phu-lac/x']) expect(openOf(hash)).toBeUndefined();
  });
});

describe('the range of an axis', () => {
  it('leaves room beside the values, and none where there can be no more', () => {
    expect(rangeOf([479, 480], { least: 0, most: 513 })).toEqual([468, 491]);
    expect(rangeOf([0, 510], { least: 0, most: 513 })).toEqual([0, 513]);
  });
});
