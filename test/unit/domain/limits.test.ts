import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../shared/domain/errors.ts';
import { quotaOfDay, quotaOfMinute } from '../../../shared/domain/limits/quota.ts';
import { createThrottle } from '../../../shared/domain/limits/throttle.ts';

const at = (second: number): Date => new Date(Date.parse('2024-03-12T01:00:00Z') + second * 1000);

function refusal(asking: () => void): { code: string; retryAfter: number | undefined } | undefined {
  try {
    asking();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, retryAfter: error.retryAfter };
    throw error;
  }
}

describe('a throttle', () => {
  it('lets a caller have as much as is allowed in a minute, and says how long to wait for more', () => {
    const throttle = createThrottle(3);

    for (const second of [0, 1, 2]) throttle.take('a', 1, at(second));

    expect(refusal(() => throttle.take('a', 1, at(20)))).toEqual({ code: 'too-many-calls', retryAfter: 40 });
    expect(refusal(() => throttle.take('a', 1, at(59.5)))).toEqual({ code: 'too-many-calls', retryAfter: 1 });
    expect(refusal(() => throttle.take('a', 1, at(60)))).toBeUndefined();
  });

  it('counts each caller alone', () => {
    const throttle = createThrottle(1);

    throttle.take('a', 1, at(0));

    expect(refusal(() => throttle.take('b', 1, at(0)))).toBeUndefined();
    expect(refusal(() => throttle.take('a', 1, at(0)))).toBeDefined();
  });

  it('counts what is dear as several, and takes nothing for what it refuses', () => {
    const throttle = createThrottle(10);

    throttle.take('a', 7, at(0));

    expect(refusal(() => throttle.take('a', 4, at(1)))).toBeDefined();
    expect(refusal(() => throttle.take('a', 3, at(2)))).toBeUndefined();
  });

  it('asks for room without taking any', () => {
    const throttle = createThrottle(1);

    for (const second of [0, 1, 2]) throttle.requireRoom('a', 1, at(second));
    throttle.take('a', 1, at(3));

    expect(refusal(() => throttle.requireRoom('a', 1, at(4)))).toBeDefined();
  });

  it('starts anew where the clock was set back', () => {
    const throttle = createThrottle(1);

    throttle.take('a', 1, at(3600));

    expect(refusal(() => throttle.take('a', 1, at(0)))).toBeUndefined();
  });

  it('keeps no more than five thousand callers, and refuses none that it has no room to count', () => {
    const throttle = createThrottle(1);

    for (let caller = 0; caller < 5000; caller += 1) throttle.take(String(caller), 1, at(0));

    expect(refusal(() => throttle.take('4999', 1, at(1)))).toBeDefined();
    for (const second of [1, 2]) expect(refusal(() => throttle.take('5000', 1, at(second)))).toBeUndefined();
    expect(refusal(() => throttle.take('0', 1, at(60)))).toBeUndefined();
  });
});

describe('a quota', () => {
  it.each([
    ['2024-03-12T16:59:59.999Z', 'day#2024-03-12#forms', '2024-03-12T17:00:00.000Z'],
    ['2024-03-12T17:00:00.000Z', 'day#2024-03-13#forms', '2024-03-13T17:00:00.000Z'],
    ['2024-02-28T17:00:00.000Z', 'day#2024-02-29#forms', '2024-02-29T17:00:00.000Z'],
  ])('of a day ends at midnight in Vietnam: at %s', (now, key, until) => {
    expect(quotaOfDay('forms', 40, new Date(now))).toEqual({ key, most: 40, until: new Date(until) });
  });

  it('of a minute has another key in the next', () => {
    const [one, same, next] = [0, 59, 60].map((second) => quotaOfMinute('officer@luc-ba', 60, at(second)));

    expect(one?.key).toBe(same?.key);
    expect(next?.key).not.toBe(one?.key);
    expect(one?.until).toEqual(at(60));
  });
});
