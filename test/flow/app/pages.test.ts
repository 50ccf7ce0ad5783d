import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startApp } from './running.ts';

const getRaw = async (url: string, init: RequestInit = {}) => {
  const reply = await fetch(url, { redirect: 'manual', ...init });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

/** As the path is written: `fetch` would put it in order first. */
const statusOfRaw = (host: string, path: string) =>
  new Promise((answered, failed) => {
    get(host, { path }, (reply) => answered(reply.resume().statusCode)).on('error', failed);
  });

describe('the pages of a run', () => {
  it('are served with the files that they name, each under strict headers', async () => {
    const { run } = await startApp();

    const page = await getRaw(`${run.pagesUrl}/links/some-token`);
    const files = Array.from(page.text.matchAll(/(?:href|src)="(\/[^"]+)"/g), ([, path = '']) => path);
    const got = await Promise.all(files.map((path) => getRaw(run.pagesUrl + path)));

    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(files.length).toBeGreaterThan(3);
    expect(got.map(({ status }) => status)).toEqual(files.map(() => 200));
    for (const { headers } of [page, ...got]) {
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${run.s3Url} `);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
    }
  });

  it('are not sent twice where nothing has changed', async () => {
    const { run } = await startApp();
    const first = await getRaw(`${run.pagesUrl}/`);

    const again = await getRaw(`${run.pagesUrl}/`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });

    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('know where people sign in, and say so of this run', async () => {
    const { run } = await startApp();

    const { text } = await getRaw(`${run.pagesUrl}/config.json`);

    expect(JSON.parse(text)).toMatchObject({ issuer: run.issuer?.url, clientId: 'ntm-progress' });
  });

  it('have the API beside them, under the same headers, with its own answers', async () => {
    const { run, fetch: ask } = await startApp();

    const place = await getRaw(`${run.pagesUrl}/api/public/places/luc-ba`);
    const refused = await getRaw(`${run.pagesUrl}/api/communes/luc-ba/progress/2024-03`);
    const direct = await (await ask('/public/places/luc-ba')).text();

    expect([place.status, place.text]).toEqual([200, direct]);
    expect(place.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([401, 'not-signed-in']);
  });

  it('let nobody out of the bucket, nor into another', async () => {
    const { run } = await startApp();
    const paths = ['/assets/../../reports/x.js', '/assets/%2e%2e/config.json', '/..%2fconfig.json', '/assets/%00.js'];

    const got = await Promise.all(paths.map((path) => statusOfRaw(run.pagesUrl, path)));

    expect(got).toEqual(paths.map(() => 404));
  });

  it('are read and not written to', async () => {
    const { run } = await startApp();

    expect((await getRaw(`${run.pagesUrl}/home.html`, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await getRaw(`${run.pagesUrl}/nowhere`)).status).toBe(404);
    expect((await getRaw(`${run.pagesUrl}/assets/nothing.js`)).status).toBe(404);
  });
});
