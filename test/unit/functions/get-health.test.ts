import { describe, expect, it } from 'vitest';
import { createGetHealth } from '../../../functions/get-health/get-health.ts';
import { after } from '../steps/world.ts';

const release = { version: '1.2.3', build: 'abc1234' };

/** Asked at a time that a test sets; counts the looks. */
function healthOf(down: Set<string>) {
  const clock = { now: '2024-03-12T01:00:00.000Z' };
  let looks = 0;
  const look = (name: string) => async () => {
    looks += 1;
    if (down.has(name)) throw new Error('arn:aws:dynamodb:… is not authorized');
  };
  const ask = createGetHealth({
    reach: { table: look('table'), bucket: look('bucket') },
    release,
    now: () => new Date(clock.now),
  });
  return { ask, clock, looks: () => looks };
}

describe('the health of an installation', () => {
  it('is its version, its build, and when that was seen', async () => {
    expect(await healthOf(new Set()).ask()).toEqual({
      status: 'ok',
      ...release,
      checkedAt: '2024-03-12T01:00:00.000Z',
    });
  });

  it('is a problem that names what cannot be reached and tells nothing else of it', async () => {
    const asked = healthOf(new Set(['table'])).ask();

    await expect(asked).rejects.toMatchObject({ kind: 'unavailable', code: 'unhealthy', faults: [{ at: 'table' }] });
    await expect(asked).rejects.not.toThrow('arn:');
  });

  it('is looked at once in ten seconds, however often it is asked for, and anew after them', async () => {
    const down = new Set(['table', 'bucket']);
    const { ask, clock, looks } = healthOf(down);
    await expect(ask()).rejects.toMatchObject({ faults: [{ at: 'table' }, { at: 'bucket' }] });
    down.clear();

    clock.now = after(clock.now, 9);
    await expect(ask()).rejects.toMatchObject({ code: 'unhealthy' });
    expect(looks()).toBe(2);
    clock.now = after(clock.now, 1);

    expect(await ask()).toMatchObject({ status: 'ok', checkedAt: clock.now });
    expect(looks()).toBe(4);
  });
});
