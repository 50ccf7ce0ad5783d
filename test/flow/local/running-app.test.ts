import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askRunningRun } from '../../../infra/local/close/ask-running-run.ts';
import { startRunningApp, type RunningApp } from '../../../infra/local/running-app.ts';
import { fixtureApp, itemsOf, temporaryFolder, upload } from './fixture-run.ts';

async function start(dataDir: string, lines: string[] = []): Promise<RunningApp> {
  const clock = '2024-03-12T08:00:00+07:00';
  const settings = { port: 0, dataDir, clock, demonstration: 'off' } as const;
  const app = await startRunningApp(settings, fixtureApp, (line) => lines.push(line));
  onTestFinished(() => app.stop());
  return app;
}

describe('a running app', () => {
  it('says in a line each what comes in and what the app says', async () => {
    const lines: string[] = [];
    const app = await start(temporaryFolder(), lines);

    await upload(app.run, 'a.txt', 'a');
    await upload(app.run, 'bad.txt', 'poison');
    await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(4);

    expect(lines.toSorted()).toEqual([
      expect.stringMatching(/^! hàm \(function\) ingest gặp lỗi \(failed\): Error: poison/),
      expect.stringContaining('report-accepted'),
      '↑ đã lưu tệp (file received)  reports/a.txt',
      '↑ đã lưu tệp (file received)  reports/bad.txt',
    ]);
  });

  it('closes a month for who can read its run file, once the samples on their way are in', async () => {
    const dataDir = temporaryFolder();
    const app = await start(dataDir);
    let sent = false;
    app.busyWith(
      wait(50).then(() => {
        sent = app.run.clock.now().getTime() < Date.parse('2024-03-13T00:00:00Z');
        return sent;
      }),
    );

    const asked = await askRunningRun(dataDir, '2024-03');

    expect(asked?.outcome).toMatchObject({ closed: true, districts: ['dai-tu'] });
    expect(sent).toBe(true);
    expect((await itemsOf(app.run, 'closed')).map(({ versionId }) => versionId)).toContain('dai-tu 2024-03');
  });

  it('lets nobody close without its token', async () => {
    const dataDir = temporaryFolder();
    const app = await start(dataDir);
    const file = join(dataDir, 'run.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"token": ".+"/, '"token": "guessed"'));

    const asked = await askRunningRun(dataDir, '2024-03');

    expect(asked).toBeUndefined();
    expect(app.run.calls).toEqual([]);
  });

  it('keeps its run file to its user, and takes it away when it stops', async () => {
    const dataDir = temporaryFolder();
    const app = await start(dataDir);
    const file = join(dataDir, 'run.json');

    const mode = statSync(file).mode & 0o777;
    await app.stop();

    expect(mode).toBe(0o600);
    expect(existsSync(file)).toBe(false);
  });

  it('is not taken to run where a kill has left its run file', async () => {
    const dataDir = temporaryFolder();
    const app = await start(dataDir);
    const left = readFileSync(join(dataDir, 'run.json'));
    await app.stop();
    writeFileSync(join(dataDir, 'run.json'), left);

    expect(await askRunningRun(dataDir, '2024-03')).toBeUndefined();
  });
});

describe('npm run close', () => {
  it.each([[[]], [['March']], [['2031-01']]])('ends with 2 and a word when it is given %j', (given) => {
    const script = join(import.meta.dirname, '../../../infra/local/close.ts');

    const { status, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: 'utf8' });

    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
