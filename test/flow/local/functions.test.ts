import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { FunctionError } from '../../../infra/local/lambda/function-error.ts';
import type { LocalRun } from '../../../infra/local/start-local-run.ts';
import { startFixture } from './fixture-run.ts';

async function faultOf(run: LocalRun, deed: string): Promise<string> {
  return run.invoke(deed === 'exhaust' ? 'glutton' : 'mischief', { do: deed }).then(
    () => 'none',
    (error: FunctionError) => `${error.fault}: ${error.message.split('\n')[0]}`,
  );
}

describe('a function', () => {
  it('sees its template’s environment and AWS’s, and nothing of the runner’s', async () => {
    process.env['NTM_SECRET_OF_THE_RUNNER'] = 'do not tell';
    const run = await startFixture();

    const environment = z.record(z.string(), z.string()).parse(await run.invoke('mischief', { do: 'environment' }));

    delete process.env['NTM_SECRET_OF_THE_RUNNER'];
    expect(
      Object.keys(environment)
        .filter((name) => !name.startsWith('AWS_'))
        .toSorted(),
    ).toEqual(['EVENT_BUS', 'LAMBDA_TASK_ROOT', 'PROGRESS_TABLE', 'QUEUE_URL', 'REPORTS_BUCKET', 'TZ']);
    expect(environment).toMatchObject({ AWS_REGION: 'ap-southeast-1', AWS_ENDPOINT_URL_S3: run.s3Url });
    expect(environment['AWS_ACCESS_KEY_ID']).not.toBe(run.operator.accessKeyId);
  });

  it('is warm the second time', async () => {
    const run = await startFixture();

    const counts = [await run.invoke('mischief', { do: 'count' }), await run.invoke('mischief', { do: 'count' })];

    expect(counts).toEqual([1, 2]);
  });

  it('that never yields is stopped at its timeout, and the next invocation starts anew', async () => {
    const run = await startFixture();
    await run.invoke('mischief', { do: 'count' });

    const fault = await faultOf(run, 'loop');
    const count = await run.invoke('mischief', { do: 'count' });

    expect(fault).toBe('Sandbox.Timedout: timed out after 2 seconds');
    expect(count).toBe(1);
  });

  it('that exits, that uses up its memory, that throws and that leaves a rejection behind are told apart', async () => {
    const run = await startFixture();

    const faults = [];
    for (const deed of ['exit', 'exhaust', 'throw', 'reject']) faults.push(await faultOf(run, deed));

    expect(faults).toEqual([
      'Runtime.ExitError: exited with code 7',
      expect.stringMatching(/^Runtime.OutOfMemory: /),
      'Thrown: TypeError: thrown on purpose',
      'Runtime.UnhandledPromiseRejection: Error: nobody listens',
    ]);
  });

  it('reads the run’s clock, also a warm one after the clock was moved', async () => {
    const run = await startFixture();

    const before = await run.invoke('mischief', { do: 'now' });
    await run.moveClock('2024-06-01T00:00:00Z');
    const after = await run.invoke('mischief', { do: 'now' });

    expect(before).toMatch(/^2024-03-12T01:00:0/);
    expect(after).toMatch(/^2024-06-01T00:00:0/);
  });

  it('sees the clock move while it is at work', async () => {
    const run = await startFixture();
    const entries = [{ Source: 'test', DetailType: 'at work', Detail: '{}' }];
    const waiting = run.invoke('mischief', { do: 'waitFor', instant: '2024-06-01T00:00:00Z', entries });
    await expect.poll(() => run.calls.map(({ status }) => status), { timeout: 10_000, interval: 5 }).toEqual([200]);

    await run.moveClock('2024-06-01T00:00:00Z');

    expect(await waiting).toMatch(/^2024-06-01T00:00:0/);
  });

  it('runs as often at once as it may, and the others wait their turn', async () => {
    const run = await startFixture();
    const waits = Array.from({ length: 6 }, () => run.invoke('mischief', { do: 'count' }));

    const counts = z.array(z.number()).parse(await Promise.all(waits));

    expect(counts.filter((count) => count === 1)).toHaveLength(4);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(6);
  });

  it('is refused by services what its role does not grant', async () => {
    const run = await startFixture();

    const list = await run.invoke('mischief', { do: 'list' });
    const scan = await run.invoke('mischief', { do: 'scan' });

    expect(list).toMatchObject({ status: 403, name: 'AccessDenied' });
    expect(scan).toMatchObject({ status: 400, name: 'AccessDeniedException' });
  });
});
