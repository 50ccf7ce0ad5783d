import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSigningKey } from '../../../infra/local/issuer/signing-key.ts';

function dataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-token-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

function ask(dataDir: string, ...args: string[]) {
  const script = join(import.meta.dirname, '../../../infra/local/token.ts');
  const env = { PATH: process.env['PATH'], NTM_DATA_DIR: dataDir, PORT: '4000' };
  return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
}

describe('npm run token', () => {
  it('prints a token and nothing else, before there is a run, that the run will take', async () => {
    const dataDir = dataFolder();
    const at = '2024-04-02T03:00:00.000Z';
    writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ now: at }));

    const { stdout, stderr } = ask(dataDir, 'officer@luc-ba');

    const key = createLocalJWKSet({ keys: [(await openSigningKey(dataDir)).public] });
    const options = { issuer: 'http://127.0.0.1:4002', audience: 'ntm-progress', currentDate: new Date(at) };
    const { payload, protectedHeader } = await jwtVerify(stdout.trim(), key, { ...options, clockTolerance: 60 });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ 'cognito:username': 'officer@luc-ba', 'custom:grants': 'commune-officer:luc-ba' });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(3600);
  });

  it.each([[], ['officer@an-khanh'], ['Officer@luc-ba']])('says who there is to %j, in both languages', (...args) => {
    const { status, stdout, stderr } = ask(dataFolder(), ...args);

    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /officer@luc-ba +Công chức phụ trách nông thôn mới xã Lục Ba \(New-rural officer of Lục Ba\)/,
    );
  });
});
