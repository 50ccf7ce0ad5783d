import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../../data/given.ts';
import { createChance } from '../../../../infra/local/year/chance.ts';
import { courses, type Course } from '../../../../infra/local/year/play/cases.ts';
import { lucBaCases, lucBaCorrections } from '../../../../infra/local/year/play/luc-ba.ts';
import { stopsOfYear } from '../../../../infra/local/year/play/play-year.ts';
import { yearScript } from '../../../../infra/local/year/play/script.ts';
import { makeWorld, unitsOf, type World } from '../../../../infra/local/year/world.ts';
import { firstMonths } from '../../../fixtures/local/year.ts';

const world = makeWorld(readGiven(), 'dai-tu');
const script = yearScript(world, createChance('2024'));

function coursesIn(of: Pick<World, 'communes' | 'periods'>, by = script): (Course | undefined)[] {
  return of.periods.flatMap(({ label: period }) =>
    of.communes.flatMap((communeId) =>
      unitsOf(world, { communeId, period }).map(({ id }) => by.caseOf({ communeId, period, unitId: id })?.course),
    ),
  );
}

describe('the script of the year', () => {
  it('has for Lục Ba what the year is about, each for a hamlet that there is, once a month, with its reason', () => {
    const places = lucBaCases.map(({ period, unitId }) => `${period} ${unitId}`);
    const known = new Set(
      world.periods.flatMap(({ label }) =>
        unitsOf(world, { communeId: 'luc-ba', period: label }).map(({ id }) => `${label} ${id}`),
      ),
    );
    const used = new Set(coursesIn({ communes: ['luc-ba'], periods: world.periods }));

    expect(places.filter((place) => !known.has(place))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect(Object.keys(courses).filter((course) => ![...used].some((each) => each === course))).toEqual([]);
    expect(lucBaCases.every(({ because }) => because.length > 5)).toBe(true);
    expect(lucBaCorrections.every(({ slot, during }) => slot.period < during)).toBe(true);
  });

  it('has most of the 5,000 reports of the whole district on time', () => {
    const all = coursesIn(world);
    const sent = all.filter((course) => course !== undefined && course !== 'never sent' && course !== 'excused');

    expect(sent.length).toBeGreaterThan(5000);
    expect(all.filter((course) => course === 'on time').length / sent.length).toBeGreaterThan(0.85);
  });

  it('is taken in full by the months of the test', () => {
    const used = new Set(coursesIn({ communes: ['luc-ba'], periods: world.periods.slice(0, 3) }, firstMonths));

    expect(Object.keys(courses).filter((course) => ![...used].some((each) => each === course))).toEqual([]);
  });
});

describe('the clock of the year', () => {
  it('stops in March 2024 on the days of the reminders, around the close and after it', () => {
    const march = stopsOfYear({ world }).filter(({ period }) => period.label === '2024-03');

    expect(march.map(({ stage, at }) => [stage, at.toISOString()])).toEqual([
      ['early', '2024-03-13T03:00:00.000Z'],
      ['deadline', '2024-03-15T08:00:00.000Z'],
      ['late', '2024-03-18T03:00:00.000Z'],
      ['eve', '2024-03-19T16:57:00.000Z'],
      ['closed', '2024-03-19T17:33:00.000Z'],
      ['after', '2024-03-20T02:00:00.000Z'],
      ['reopened', '2024-03-20T03:00:00.000Z'],
    ]);
  });

  it('never goes back, and does everything within the month’s own time', () => {
    const stops = stopsOfYear({ world });

    expect(stops).toHaveLength(13 * 7);
    const isWithin = {
      early: 'open',
      deadline: 'open',
      late: 'late',
      eve: 'late',
      closed: 'locked',
      after: 'locked',
      reopened: 'locked',
    };
    for (const { stage, at, period } of stops) {
      const instant = at.toISOString();
      const began = { open: period.opensAt, late: period.lateFrom, locked: period.locksAt };
      const now = Object.entries(began).findLast(([, since]) => since <= instant)?.[0];
      expect([period.label, stage, now]).toEqual([period.label, stage, isWithin[stage]]);
    }
    expect(stops.map(({ at }) => at.getTime())).toEqual(stops.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
  });
});
