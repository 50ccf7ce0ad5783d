import { describe, expect, it } from 'vitest';
import { itemsOf, startFixture, upload } from './fixture-run.ts';

const entry = { Source: 'test', DetailType: 'said', Detail: '{"a":1}' };

describe('an event', () => {
  it('is delivered as the policy of the run says: twice', async () => {
    const run = await startFixture({
      delivery: async (_event, send) => {
        await send();
        await send();
      },
    });

    await upload(run, 'a.txt', 'a');
    await run.settled();

    expect(run.calls.filter(({ action }) => action === 'PutItem')).toHaveLength(2);
  });

  it('is delivered as the policy of the run says: the first after the second has been worked off', async () => {
    const held: (() => void)[] = [];
    const run = await startFixture({
      delivery: async (_event, send) => {
        if (held.length === 0) await new Promise<void>((release) => held.push(release));
        await send();
      },
    });
    const read = (): string[] =>
      run.calls.filter(({ action }) => action === 'GetObject').map(({ resource }) => resource.split('/').at(-1) ?? '');

    await upload(run, 'first.txt', '1');
    await upload(run, 'second.txt', '2');
    await expect.poll(read, { timeout: 10_000 }).toEqual(['second.txt']);
    held[0]?.();
    await run.settled();

    expect(read()).toEqual(['second.txt', 'first.txt']);
    expect(await itemsOf(run, 'first.txt')).toHaveLength(1);
  });

  it('that is malformed fails by itself, and the others of its request are taken', async () => {
    const seen: string[] = [];
    const run = await startFixture({ onEvent: (_bus, event) => seen.push(event['detail-type']) });

    const answer = await run.invoke('mischief', {
      do: 'put',
      entries: [
        { ...entry, Detail: '{' },
        { ...entry, DetailType: 'good' },
        { Source: 'test', Detail: '{}' },
      ],
    });

    expect(answer).toMatchObject({
      status: 200,
      FailedEntryCount: 2,
      Entries: [{ ErrorCode: 'MalformedDetail' }, { EventId: expect.any(String) }, { ErrorCode: 'InvalidArgument' }],
    });
    expect(seen).toEqual(['good']);
  });

  it('on a bus that is not there is taken and goes nowhere, as in EventBridge', async () => {
    const run = await startFixture();

    const answer = await run.invoke('mischief', { do: 'put', entries: [{ ...entry, EventBusName: 'nowhere' }] });

    expect(answer).toMatchObject({ status: 200, FailedEntryCount: 0 });
  });

  it('cannot be put by the eleven', async () => {
    const run = await startFixture();

    const answer = await run.invoke('mischief', { do: 'put', entries: Array.from({ length: 11 }, () => entry) });

    expect(answer).toMatchObject({ status: 400, name: 'ValidationException' });
  });
});
