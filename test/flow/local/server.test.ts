import { expect, it, onTestFinished } from 'vitest';
import { bindServer } from '../../../infra/local/http/server.ts';

it.each([
  ['a line and headers', 8_000, 200],
  ['a line and headers of more than an HTTP API takes', 11_000, 431],
])('%s: %i letters are answered %i', async (_what, letters, status) => {
  const server = await bindServer(0);
  onTestFinished(() => server.close());
  server.answerWith({
    maxBodyBytes: 0,
    answer: async () => ({ status: 200 }),
    tooLarge: () => ({ status: 413 }),
    failed: () => ({ status: 500 }),
  });

  const byHeader = await fetch(server.url, { headers: { 'x-long': 'a'.repeat(letters) } });
  const byLine = await fetch(`${server.url}/${'a'.repeat(letters)}`);

  expect([byHeader.status, byLine.status]).toEqual([status, status]);
});
