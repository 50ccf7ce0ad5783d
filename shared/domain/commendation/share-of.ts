import { Big } from 'big.js';
import type { Measure } from './rubric.ts';
import type { RawFigure, UnitFigures } from './unit-figures.ts';

/** Of the points of a criterion, as a fraction that is not divided: what is rounded is rounded once, at the end. */
export interface Share {
  over: Big;
  under: Big;
  /** Why there are none. */
  because: 'no-target' | 'no-households' | 'nothing-owed' | null;
}

type Units = readonly UnitFigures<unknown>[];

/** What a unit earns by one criterion: never less than nothing, and never more than all of it. */
export function shareOf(measure: Measure, own: UnitFigures<unknown>, { id, all }: { id: string; all: Units }): Share {
  const raw = own.figures.get(id);
  if (!raw) return none(null);
  if (measure.is === 'per-household') return perHousehold(own, id, all);
  if (measure.is === 'regressions') return kept(measure.each, raw.value);
  if (raw.of !== null && raw.of > 0) return within(raw.value ?? 0, raw.of);
  return none(measure.is === 'target' ? 'no-target' : 'nothing-owed');
}

/** Who never reported an indicator has kept none. */
function kept(each: number, lost: number | null): Share {
  return lost === null ? none(null) : within(new Big(1).minus(new Big(each).times(lost)), 1);
}

/** For each household, of the most that any unit did for each of its own: 30 of 20 households are more than 40 of 40. */
function perHousehold(own: UnitFigures<unknown>, id: string, all: Units): Share {
  const rate = rateOf(own, id);
  if (!rate) return none('no-households');
  const best = all.reduce((most, each) => higher(most, rateOf(each, id)), rate);
  // (a ÷ b) ÷ (c ÷ d) = ad ÷ bc
  const under = rate.households.times(best.done);
  return under.eq(0) ? none(null) : within(rate.done.times(best.households), under);
}

interface Rate {
  done: Big;
  households: Big;
}

function rateOf({ figures, households }: UnitFigures<unknown>, id: string): Rate | undefined {
  if (households.value === null || households.value === 0) return undefined;
  return { done: new Big(figures.get(id)?.value ?? 0), households: new Big(households.value) };
}

function higher(one: Rate, other: Rate | undefined): Rate {
  if (!other) return one;
  return other.done.times(one.households).gt(one.done.times(other.households)) ? other : one;
}

function within(over: Big | number, under: Big | number): Share {
  const [share, all] = [new Big(over), new Big(under)];
  if (share.lt(0)) return none(null);
  return { over: share.gt(all) ? all : share, under: all, because: null };
}

const none = (because: Share['because']): Share => ({ over: new Big(0), under: new Big(1), because });

/** Rounded half up to hundredths, as it is printed: so what is printed adds up to the score. */
export function pointsOf({ over, under }: Share, weight: number): number {
  return new Big(weight).times(over).div(under).round(2, Big.roundHalfUp).toNumber();
}

/** For display: “0,25 cây mỗi hộ”. */
export function forEachHousehold(raw: RawFigure<unknown>, households: RawFigure<unknown>): number | null {
  if (raw.value === null || households.value === null || households.value === 0) return null;
  return new Big(raw.value).div(households.value).round(2, Big.roundHalfUp).toNumber();
}
