import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { keepForSession } from '../../../infra/local/issuer/session-cookies.ts';

async function cookiesOf(answer: (response: ServerResponse) => void): Promise<string[]> {
  const server = createServer((_request, response) => {
    keepForSession(response);
    answer(response);
    response.end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return (await fetch(`http://127.0.0.1:${port}/`)).headers.getSetCookie();
}

it('lets a cookie end with the session, not at an hour of another clock', async () => {
  const cookies = await cookiesOf((response) =>
    response.setHeader('set-cookie', ['_session=a; path=/; expires=Tue, 12 Mar 2024 02:00:00 GMT; httponly']),
  );

  expect(cookies).toEqual(['_session=a; path=/; httponly']);
});

it('still takes away a cookie that is to go', async () => {
  const gone = '_interaction=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT';

  expect(await cookiesOf((response) => response.setHeader('set-cookie', gone))).toEqual([gone]);
});
