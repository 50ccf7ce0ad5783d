import { describe, expect, it } from 'vitest';
import { closeMonth } from '../../../infra/local/close/close-month.ts';
import { itemsOf, startFixture } from './fixture-run.ts';

const soon = { timeout: 10_000, interval: 20 };
const due = new Date('2024-03-20T00:00:00+07:00');

describe('a schedule', () => {
  it('fires in its own time zone for every day that the clock passes, and says which', async () => {
    const run = await startFixture();

    await run.moveClock('2024-03-14T12:00:00+07:00');

    const fired = (await itemsOf(run, 'closed')).map(({ versionId }) => versionId);
    expect(fired).toEqual(['dai-tu 2024-03-12T17:30:00Z', 'dai-tu 2024-03-13T17:30:00Z']);
  });

  it('fires once for all the days that the clock passes, where the run asks for the newest', async () => {
    const run = await startFixture({ catchUp: 'newest' });

    await run.moveClock('2024-03-14T12:00:00+07:00');
    await run.moveClock('2024-03-14T13:00:00+07:00');

    const fired = (await itemsOf(run, 'closed')).map(({ versionId }) => versionId);
    expect(fired).toEqual(['dai-tu 2024-03-13T17:30:00Z']);
  });

  it('does not fire for days before the run’s first start', async () => {
    const run = await startFixture();

    await run.moveClock('2024-03-12T23:00:00+07:00');

    expect(await itemsOf(run, 'closed')).toEqual([]);
  });

  it('fires by hand with what is given on top of its input', async () => {
    const run = await startFixture();

    const answer = await run.fireSchedule('close-daily', { period: '2024-03' });

    expect(answer).toEqual({ closed: '2024-03' });
    expect((await itemsOf(run, 'closed')).map(({ versionId }) => versionId)).toEqual(['dai-tu 2024-03']);
  });

  it('does not lose a firing whose function fails: tried again, then put among the dead letters', async () => {
    const failures: unknown[] = [];
    const run = await startFixture({
      onFailure: (error) => failures.push(error),
      onCall: (call, phase) => (call.principal === 'close-month' && phase === 'before' ? 'kill' : undefined),
    });

    await run.moveClock('2024-03-13T01:00:00+07:00');

    await expect.poll(() => run.queueDepth('dead-letters').ready, soon).toBe(1);
    expect(failures).toHaveLength(2);
    expect(JSON.parse(run.queueBodies('dead-letters')[0] ?? '')).toMatchObject({
      requestPayload: { districtId: 'dai-tu', scheduledTime: '2024-03-12T17:30:00Z' },
      responsePayload: { errorType: 'Killed' },
    });
  });

  it('is not made to go back: the clock refuses', async () => {
    const run = await startFixture();

    await expect(run.moveClock('2024-03-01T00:00:00Z')).rejects.toThrow('cannot go back');
  });
});

describe('closing a month by hand', () => {
  it('moves the demonstration’s clock to the due instant, says so, and fires with the month', async () => {
    const run = await startFixture();

    const outcome = await closeMonth(run, '2024-03', () => due);

    expect(run.clock.now().getTime()).toBeGreaterThanOrEqual(due.getTime());
    expect(outcome).toMatchObject({ closed: true, districts: ['dai-tu'] });
    expect(outcome.lines[0]).toContain('20/03/2024 00:00:00');
    expect((await itemsOf(run, 'closed')).map(({ versionId }) => versionId)).toContain('dai-tu 2024-03');
  });

  it('leaves a clock alone that is past the due instant', async () => {
    const run = await startFixture({ clock: '2024-04-01T08:00:00+07:00' });

    const outcome = await closeMonth(run, '2024-03', () => due);

    expect(outcome.lines).toHaveLength(1);
    expect(run.clock.now().toISOString()).toMatch(/^2024-04-01T01:00/);
  });

  it('refuses to move real time', async () => {
    const run = await startFixture({ clock: 'real' });

    const outcome = await closeMonth(run, '2099-01', () => new Date('2099-01-20T00:00:00Z'));

    expect(outcome).toMatchObject({ closed: false, districts: [] });
    expect(run.calls).toEqual([]);
  });

  it('refuses a month that no campaign has', async () => {
    const run = await startFixture();

    const outcome = await closeMonth(run, '2031-01', () => undefined);

    expect(outcome).toMatchObject({ closed: false });
  });
});
