import { describe, expect, it, onTestFinished } from 'vitest';
import { bindServer } from '../../../infra/local/http/server.ts';
import { PortTakenError } from '../../../infra/local/run/bind-servers.ts';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { fixtureApp, startFixture, temporaryFolder } from './fixture-run.ts';

describe('the HTTP API', () => {
  it('prefers a word to a variable', async () => {
    const run = await startFixture();

    const byWord = await fetch(`${run.apiUrl}/reports/latest`);
    const byVariable = await fetch(`${run.apiUrl}/reports/another`);

    expect(await byWord.json()).toBe(1);
    expect(await byVariable.json()).toEqual([]);
  });

  it('answers where there is no route with a problem in both languages', async () => {
    const run = await startFixture();

    for (const [method, path] of [
      ['GET', '/nothing'],
      ['DELETE', '/uploads'],
      ['POST', '/reports/a/b'],
    ] as const) {
      const reply = await fetch(run.apiUrl + path, { method });

      expect(reply.status).toBe(404);
      expect(reply.headers.get('content-type')).toBe('application/problem+json');
      expect(await reply.json()).toMatchObject({
        status: 404,
        code: 'not-found',
        vi: 'Không có địa chỉ này.',
        en: expect.any(String),
        errors: [],
      });
    }
  });

  it('answers for a function that fails with 500 and nothing of what went wrong', async () => {
    const run = await startFixture();

    const reply = await fetch(`${run.apiUrl}/mischief`, { method: 'POST', body: JSON.stringify({ do: 'throw' }) });

    expect(reply.status).toBe(500);
    expect(await reply.text()).not.toContain('on purpose');
  });

  it('answers a preflight from the template’s origins', async () => {
    const run = await startFixture();
    const ask = (origin: string): Promise<Response> =>
      fetch(`${run.apiUrl}/uploads`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });

    const allowed = await ask('http://localhost:3000');
    const refused = await ask('http://evil.example');

    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('dates its answers by the run’s clock', async () => {
    const run = await startFixture();

    const reply = await fetch(`${run.apiUrl}/nothing`);

    expect(reply.headers.get('date')).toMatch(/^Tue, 12 Mar 2024 01:00:0\d GMT$/);
  });

  it('is on this machine’s loopback address alone', async () => {
    const run = await startFixture();

    expect([run.apiUrl, run.awsUrl, run.s3Url].map((url) => new URL(url).hostname)).toEqual(
      Array.from({ length: 3 }, () => '127.0.0.1'),
    );
  });

  it('does not start on a port that is taken, and leaves the data folder free', async () => {
    const other = await bindServer(0);
    onTestFinished(() => other.close());
    const dataDir = temporaryFolder();

    await expect(startLocalRun({ assembly: fixtureApp, dataDir, port: other.port })).rejects.toThrow(PortTakenError);

    await expect(startFixture({ dataDir })).resolves.toBeDefined();
  });
});
