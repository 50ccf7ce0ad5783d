import { describe, expect, it } from 'vitest';
import type { OnCall } from '../../../infra/local/aws/calls.ts';
import { startClosed, startWithSamples } from './prepared.ts';
import { figuresOf, lock, sample, startApp } from './running.ts';

/** Kills a function at one of its AWS calls, once, and counts the calls that it made. */
function killer(label: string) {
  let at: { call: number; phase: 'before' | 'after' } | undefined;
  let seen = 0;
  const onCall: OnCall = (call, phase) => {
    if (call.principal !== label) return undefined;
    if (phase === 'before') seen += 1;
    if (!at || seen !== at.call || phase !== at.phase) return undefined;
    at = undefined;
    return 'kill';
  };
  return {
    onCall,
    arm: (call: number, phase: 'before' | 'after') => {
      seen = 0;
      at = { call, phase };
    },
    spent: () => at === undefined,
    calls: () => seen,
  };
}

describe('a function that is killed between any two of its steps', () => {
  it('leaves ingest to be finished by the redelivery, with the same figures', async () => {
    const kill = killer('ingest-report');
    const app = await startApp({ onCall: kill.onCall });
    const expected = sample('xom-2_2024-03.csv').toString();
    await app.verdict(await app.send('xom-2', 'a.csv', Buffer.from(expected)));

    let kills = 0;
    for (const phase of ['before', 'after'] as const) {
      for (let call = 1; call <= 6; call += 1) {
        // Each upload is another figure, so that a lost write would show.
        const figure = 10 + kills;
        kill.arm(call, phase);
        const uploadId = await app.send('xom-2', 'a.csv', Buffer.from(expected.replace('m³;4;', `m³;${figure};`)));
        await untilSpent(kill.spent);
        app.run.redeliver();
        await app.verdict(uploadId);
        await app.run.settled();
        kills += 1;

        expect((await app.summary()).totals.movements['PT.08']?.month).toBe(figure);
      }
    }

    expect((await app.summary()).proof).toMatchObject({
      received: kills + 1,
      accepted: 1,
      superseded: kills,
      lost: 0,
      waiting: 0,
    });
  }, 120_000);

  it('leaves the close to be finished by the next run, with one version 1 of the same content', async () => {
    const whole = await startClosed();
    const expected = figuresOf(await whole.summary());
    const kill = killer('close-month');
    const app = await startWithSamples({ onCall: kill.onCall });
    await app.run.moveClock(lock);

    let call = 1;
    for (; ; call += 1) {
      kill.arm(call, call % 2 === 0 ? 'before' : 'after');
      await app.close().catch(() => undefined);
      if (!kill.spent()) break;
    }

    expect(call).toBeGreaterThan(8);
    expect(figuresOf(await app.summary())).toEqual(expected);
  }, 120_000);
});

async function untilSpent(spent: () => boolean): Promise<void> {
  await expect.poll(spent, { timeout: 10_000, interval: 10 }).toBe(true);
}
