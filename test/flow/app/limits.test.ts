import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import type { LinkUploadForm, MadeLinksView } from '../../../shared/api/link-contracts.ts';
import { reporterOf } from '../../../infra/local/issuer/callers.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { inApi, jsonPost, officer, startApp, type Form, type ProblemDocument, type Running } from './running.ts';

/** The app under the same templates, with other figures. */
function assemblyWith(figures: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-limits-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(inject('assembly'), folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.template.json'))) {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const [name, value] of Object.entries(figures))
      text = text.replaceAll(new RegExp(`"${name}": "\\d+"`, 'g'), `"${name}": "${value}"`);
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const request = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', fileName: 'a.csv', size: 1 };
const askBy = (app: Running, more: object = {}) =>
  app.ask<Form & ProblemDocument>('/uploads', jsonPost({ ...request, ...more }), reporterOf(request));

async function linkOf(app: Running): Promise<string> {
  const { body } = await app.ask<MadeLinksView>('/communes/luc-ba/links/2024-03', { method: 'POST' }, officer);
  return inApi(app, must(body.links.find(({ unitId }) => unitId === 'xom-2')).link);
}

const callsBy = (app: Running, who: string): number =>
  app.run.calls.filter(({ principal }) => principal === who).length;

it('hands out forty forms a day for a slot, tells the next one until when, and begins anew at midnight', async () => {
  const app = await startApp({ clock: '2024-03-12T16:50:00Z' });
  const link = await linkOf(app);
  const byLink = async () => {
    const reply = await fetch(`${link}/uploads`, jsonPost({ fileName: 'a.csv', size: 1 }));
    const body: LinkUploadForm & ProblemDocument = JSON.parse(await reply.text());
    return { status: reply.status, body };
  };

  for (let form = 0; form < 40; form += 1) expect((await byLink()).status).toBe(201);
  const refused = await byLink();
  const withAccount = await askBy(app);

  expect(refused).toMatchObject({ status: 429, body: { code: 'quota-used-up', errors: [] } });
  expect(refused.body.vi).toContain('đến 13/03/2024 00:00');
  // Whoever holds the link keeps nobody with an account from sending.
  expect(withAccount.status).toBe(201);
  expect(await app.post(withAccount.body, new Uint8Array([1]))).toMatchObject({ status: 204 });

  await app.run.moveClock(new Date('2024-03-12T17:00:01Z'));

  expect((await byLink()).status).toBe(201);
});

it('holds back who asks too often, for what is left of the minute and nobody else', async () => {
  const assembly = assemblyWith({ CALLS_A_MINUTE: '5' });
  const app = await startApp({ assembly, clock: '2024-03-12T01:00:00Z' });
  const path = '/communes/luc-ba/progress/2024-03';

  const statuses = [];
  for (let call = 0; call < 5; call += 1) statuses.push((await app.ask(path, {}, officer)).status);
  const before = callsBy(app, 'get-progress');
  const refused = await app.ask<ProblemDocument>(path, {}, officer);

  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-calls' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(callsBy(app, 'get-progress')).toBe(before);
  expect((await app.ask(path)).status).toBe(200);
});

it('hands out forms also while the counters do not answer', async () => {
  const app = await startApp({
    assembly: assemblyWith({ MOST_A_DAY: '1' }),
    onCall: ({ action, principal }) =>
      principal === 'create-upload' && action === 'UpdateItem' ? new Promise(() => {}) : undefined,
  });

  expect([(await askBy(app)).status, (await askBy(app)).status]).toEqual([201, 201]);
});
