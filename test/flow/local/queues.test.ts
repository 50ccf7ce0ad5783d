import { describe, expect, it } from 'vitest';
import type { AwsCall } from '../../../infra/local/aws/calls.ts';
import { itemsOf, startFixture, upload } from './fixture-run.ts';

const soon = { timeout: 10_000, interval: 20 };

describe('a queue', () => {
  it('moves a message that was tried in vain three times to the dead letters', async () => {
    const failures: unknown[] = [];
    const run = await startFixture({ onFailure: (error) => failures.push(error) });

    await upload(run, 'bad.txt', 'poison');
    for (const tries of [1, 2, 3]) {
      await expect.poll(() => failures.length, soon).toBe(tries);
      run.redeliver();
    }

    await expect.poll(() => run.queueDepth('dead-letters').ready, soon).toBe(1);
    expect(run.queueBodies('dead-letters')[0]).toContain('reports/bad.txt');
    expect(failures).toHaveLength(3);
    await run.settled();
  });

  it('shows a message again once its visibility timeout has passed on the run’s clock', async () => {
    const failures: unknown[] = [];
    const run = await startFixture({ onFailure: (error) => failures.push(error) });
    await upload(run, 'bad.txt', 'poison');
    await expect.poll(() => failures.length, soon).toBe(1);

    await run.moveClock(new Date(run.clock.now().getTime() + 61_000));

    await expect.poll(() => failures.length, soon).toBe(2);
  });

  it('takes what a function may send to it', async () => {
    const run = await startFixture({ onFailure: () => {} });

    const sent = await run.invoke('mischief', { do: 'send', message: '{}' });

    expect(sent).toMatchObject({ status: 200, MessageId: expect.any(String) });
  });
});

describe('a worker', () => {
  it('killed before a call leaves it undone, and redelivery makes up for it', async () => {
    const run = await startFixture({ onCall: killOnce('dynamodb', 'before'), onFailure: () => {} });
    await upload(run, 'a.txt', 'a');
    await expect.poll(() => run.calls.filter(({ service }) => service === 'dynamodb').length, soon).toBe(1);
    await expect.poll(() => run.queueDepth('reports').inFlight, soon).toBe(1);
    const itemsAfterKill = await itemsOf(run, 'a.txt');

    run.redeliver();
    await run.settled();

    expect(itemsAfterKill).toEqual([]);
    expect(await itemsOf(run, 'a.txt')).toHaveLength(1);
  });

  it('killed after a call has done it, and goes no further', async () => {
    const run = await startFixture({ onCall: killOnce('dynamodb', 'after'), onFailure: () => {} });
    await upload(run, 'a.txt', 'a');
    await expect.poll(() => run.calls.filter(({ service }) => service === 'dynamodb').length, soon).toBe(1);

    const items = await itemsOf(run, 'a.txt');
    const said = run.calls.filter(({ service }) => service === 'events').length;
    run.redeliver();
    await run.settled();

    expect(items).toHaveLength(1);
    expect(said).toBe(0);
    expect(run.calls.filter(({ service }) => service === 'events')).toHaveLength(1);
  });
});

function killOnce(service: string, when: 'after' | 'before') {
  let killed = false;
  return (call: AwsCall, phase: 'after' | 'before'): 'kill' | undefined => {
    if (killed || call.service !== service || call.principal !== 'ingest' || phase !== when) return undefined;
    killed = true;
    return 'kill';
  };
}
