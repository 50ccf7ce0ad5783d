import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openIssuer } from '../../../infra/local/issuer/issuer.ts';
import { isLoopbackHost, NotLoopbackError } from '../../../infra/local/issuer/loopback.ts';

it.each([
  'http://0.0.0.0:3002',
  'http://192.168.1.10:3002',
  'http://ntm.example',
  'https://127.0.0.1.example',
  'http://localhost.example:3002',
  'http://[::]:3002',
])('the development issuer refuses to start at %s, and makes no key', async (url) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-issuer-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));

  await expect(openIssuer({ url, dataDir, redirectUris: [] })).rejects.toThrow(NotLoopbackError);
  expect(() => rmSync(join(dataDir, 'issuer'))).toThrow('ENOENT');
});

it.each(['127.0.0.1:3002', 'localhost:3002', '[::1]:3002', 'localhost'])('answers under the name %s', (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

it.each([undefined, '', 'ntm.example', '192.168.1.10:3002', '127.0.0.1.example', 'localhost@ntm.example', 'a b'])(
  'does not answer under the name %j, as a page that points its own name at this machine would ask',
  (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  },
);
