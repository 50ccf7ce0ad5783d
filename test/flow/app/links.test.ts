import { S3Client } from '@aws-sdk/client-s3';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ActsView } from '../../../shared/api/act-contracts.ts';
import type { LinkUploadForm, LinkView, MadeLinksView } from '../../../shared/api/link-contracts.ts';
import type { UnitFilesView } from '../../../shared/api/unit-file-contracts.ts';
import type { UploadView } from '../../../shared/api/uploads.ts';
import { createObjectStore } from '../../../shared/aws/object-store.ts';
import { readBlock } from '../../../shared/domain/audit/block.ts';
import { readCodes } from '../../fixtures/links/read-codes.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { person } from '../tokens.ts';
import { inApi, jsonPost, lock, officer, sample, startApp, type ProblemDocument, type Running } from './running.ts';

const month = '/communes/luc-ba/links/2024-03';
const administrator = person('administrator@thai-nguyen', 'administrator:thai-nguyen');
const good = { unitId: 'xom-2', fileName: 'xom-2_2024-03.csv' };

/** As `curl` would, with nothing but an address: no token, no account. */
const get = (url: string, init?: RequestInit): Promise<Response> => fetch(url, init);
const getJson = async <T>(url: string, init?: RequestInit): Promise<T> =>
  JSON.parse(await (await get(url, init)).text());

async function makeLinks(app: Running): Promise<MadeLinksView> {
  const { status, body } = await app.ask<MadeLinksView>(month, { method: 'POST' }, officer);
  expect(status).toBe(200);
  return body;
}

async function linkOf(app: Running, unitId: string): Promise<string> {
  return inApi(app, must((await makeLinks(app)).links.find((each) => each.unitId === unitId)).link);
}

async function refusalOf(url: string, init?: RequestInit) {
  const reply = await get(url, init);
  const { code, vi } = JSON.parse(await reply.text());
  return { status: reply.status, code, vi, cache: reply.headers.get('cache-control') };
}

async function sendBy(app: Running, link: string, bytes: Buffer): Promise<LinkUploadForm> {
  const asked = jsonPost({ fileName: 'bao-cao.csv', size: bytes.length });
  const form = await getJson<LinkUploadForm>(`${link}/uploads`, asked);
  const sent = await app.post(form, bytes);
  expect(sent.status).toBe(204);
  return form;
}

async function verdictBy(app: Running, form: LinkUploadForm): Promise<UploadView> {
  for (let tries = 0; tries < 400; tries += 1) {
    const view = await getJson<UploadView>(`${app.run.apiUrl}${form.link}`);
    if (view.status !== 'waiting') return view;
    await wait(25);
  }
  throw new Error(`no verdict on ${form.uploadId}`);
}

/** An object of the bucket, by an operator's keys. */
async function textOf({ run }: Running, key: string): Promise<string> {
  const { region, ...credentials } = run.operator;
  const client = new S3Client({ endpoint: run.s3Url, region, credentials, forcePathStyle: true });
  const bytes = await createObjectStore({ client, bucket: run.model.buckets[0]?.name ?? '' }).read(key);
  return new TextDecoder().decode(bytes);
}

const revoke = (app: Running, generation: number, unitId?: string) =>
  app.ask(
    '/communes/luc-ba/acts/2024-03',
    jsonPost({ kind: 'revoke-links', unitId, generation, reason: 'Mất máy' }),
    officer,
  );

describe('reporting by a link', () => {
  it('goes from the officer’s links to a hamlet’s report on time, with nothing but addresses', async () => {
    const app = await startApp();
    const made = await makeLinks(app);
    const page = must(made.links.find(({ unitId }) => unitId === 'xom-2')).link;
    const link = inApi(app, page);

    const before = await getJson<LinkView>(link);
    const blank = await get(`${app.run.apiUrl}${before.links.forms.csv}`);
    const form = await sendBy(app, link, sample(good.fileName));
    const view = await verdictBy(app, form);
    const after = await getJson<LinkView>(link);
    const [marked, receipt] = await Promise.all(
      [view.links.marked, view.links.receipt].map((path) => get(`${app.run.apiUrl}${path}`)),
    );

    expect(made.message).toContain(`- Xóm 2: ${page}`);
    expect(page.startsWith(`${app.run.pagesUrl}/links/luc-ba.xom-2.2024-03.`)).toBe(true);
    expect(before).toMatchObject({
      unitId: 'xom-2',
      period: '2024-03',
      deadline: '2024-03-15',
      status: 'not-due',
      uploads: [],
    });
    expect(before.expiresAt).toBe(lock.toISOString());
    expect(await blank.text()).toContain('Xóm 2');
    expect(view).toMatchObject({ status: 'accepted', unitId: 'xom-2', period: '2024-03' });
    expect(after).toMatchObject({ status: 'on-time', uploads: [{ uploadId: form.uploadId, status: 'accepted' }] });
    expect(must(marked).status).toBe(200);
    expect(Object.keys(unzipSync(new Uint8Array(await must(marked).arrayBuffer())))).toContain('xl/workbook.xml');
    expect(await must(receipt).text()).toContain('Xóm 2');
    const { slots } = await app.slots();
    expect(slots.find(({ unitId }) => unitId === 'xom-2')).toMatchObject({ status: 'on-time' });
    expect((await makeLinks(app)).message).not.toContain('Xóm 2');
  });

  it('tells all that is wrong with a file, and takes the next one', async () => {
    const app = await startApp();
    const link = await linkOf(app, 'xom-7');

    const refused = await verdictBy(app, await sendBy(app, link, sample('xom-7_2024-03_loi.xlsx')));
    const shown = await getJson<LinkView>(link);

    expect(refused.problems.length).toBeGreaterThan(1);
    expect(refused.links.receipt).toBeNull();
    expect(shown).toMatchObject({ status: 'rejected', uploads: [{ status: 'rejected' }] });
    expect((await makeLinks(app)).message).toContain('Cần sửa và gửi lại: Xóm 7.');
  });

  it('of the next month tells what was sent before, and opens nothing of it; the account does', async () => {
    const app = await startApp({ clock: '2024-03-15T08:00:00+07:00' });
    const form = await sendBy(app, await linkOf(app, 'xom-2'), sample(good.fileName));
    await verdictBy(app, form);

    const { body } = await app.ask<MadeLinksView>('/communes/luc-ba/links/2024-04', { method: 'POST' }, officer);
    const [two, three] = ['xom-2', 'xom-3'].map((unitId) =>
      inApi(app, must(body.links.find((each) => each.unitId === unitId)).link),
    );
    const told = await getJson<LinkView>(must(two));
    const reporter = person('xom-2@luc-ba', 'reporter:luc-ba/xom-2');
    const own = await app.ask<UnitFilesView>('/communes/luc-ba/unit-files/2024-04?unitId=xom-2', {}, reporter);
    const opened = await app.ask<UploadView>(`/uploads/${form.uploadId}`, {}, reporter);

    const sent = { outcome: 'counted', format: 'csv', byLink: true, receipt: opened.body.receipt?.number };
    expect(told.uploads).toEqual([]);
    expect(told.earlier[0]).toMatchObject({ period: '2024-03', status: 'on-time', files: [sent] });
    expect(JSON.stringify(told)).not.toContain(form.uploadId);
    expect((await refusalOf(`${two}/uploads/${form.uploadId}/receipt.txt`)).status).toBe(404);
    expect((await getJson<LinkView>(must(three))).earlier.flatMap(({ files }) => files)).toEqual([]);
    expect(own.body.sent?.[1]).toMatchObject({ period: '2024-03', files: [{ ...sent, uploadId: form.uploadId }] });
  });

  it('that was returned says why, by the link as by the account', async () => {
    const app = await startApp();
    const link = await linkOf(app, 'xom-2');
    const form = await sendBy(app, link, sample(good.fileName));
    await verdictBy(app, form);
    const deed = { kind: 'return', unitId: 'xom-2', uploadId: form.uploadId, comment: 'Thiếu PT.08' };
    expect((await app.ask('/communes/luc-ba/acts/2024-03', jsonPost(deed), officer)).status).toBe(201);

    const told = await getJson<LinkView>(link);
    const reporter = person('xom-2@luc-ba', 'reporter:luc-ba/xom-2');
    const own = await app.ask<UnitFilesView>('/communes/luc-ba/unit-files/2024-03?unitId=xom-2', {}, reporter);

    const returned = { outcome: 'returned', comment: 'Thiếu PT.08' };
    expect(told).toMatchObject({ status: 'rejected', uploads: [{ ...returned, status: 'rejected' }] });
    expect(own.body.sent?.[0]).toMatchObject({ status: 'rejected', files: [returned] });
  });

  it('is printed: each code on the page is the link of its unit', async () => {
    const app = await startApp();
    const { links } = await makeLinks(app);

    const page = await app.fetch('/communes/luc-ba/link-pages/2024-03.docx', {}, officer);

    const files = Object.entries(unzipSync(new Uint8Array(await page.arrayBuffer())));
    const pictures = files.filter(([path]) => path.startsWith('word/media/')).map(([, bytes]) => bytes);
    const codes = (await Promise.all(pictures.map((picture) => readCodes(picture)))).flat();
    expect(codes.map(({ text }) => text).toSorted()).toEqual(links.map(({ link }) => link).toSorted());
    const { acts } = (await app.ask<ActsView>('/communes/luc-ba/acts/2024-03', {}, officer)).body;
    expect(acts.map(({ act }) => `${act.kind} ${act.by}`)).toEqual(['make-links officer@luc-ba']);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('is told as done by a link to the officer and in the audit, with who made it; one by an account is not', async () => {
    const app = await startApp();
    const byLink = await verdictBy(app, await sendBy(app, await linkOf(app, 'xom-2'), sample(good.fileName)));
    const byAccount = await app.verdict(await app.send('xom-6', 'x.json', sample('xom-6_2024-03.json')));

    const { slots } = await app.slots();
    const sent = slots.flatMap(({ unitId, uploads }) => uploads.map((upload) => `${unitId} ${upload.byLink}`));
    expect(sent.toSorted()).toEqual(['xom-2 true', 'xom-6 false']);
    expect([byLink.byLink, byAccount.byLink]).toEqual([true, false]);

    await app.run.invoke('seal-audit', { districtId: 'dai-tu' });

    const { records } = must(readBlock(await textOf(app, 'audit/luc-ba/000001.json')));
    expect(records.map(({ who, target }) => `${who} ${target}`).toSorted()).toEqual([
      'link:xom-2@luc-ba luc-ba/2024-03/xom-2',
      'officer@luc-ba luc-ba/2024-03',
      'xom-6@luc-ba luc-ba/2024-03/xom-6',
    ]);
  });
});

describe('a link', () => {
  it('leads to no upload, form or month of another unit', async () => {
    const app = await startApp();
    const [own, other] = [await linkOf(app, 'xom-2'), await linkOf(app, 'xom-3')];
    const { uploadId } = await sendBy(app, other, sample(good.fileName));
    const byAccount = await app.askForForm('xom-6', 'x.json');
    const nothing = '018e3000-0000-7000-8000-000000000000';

    const refusals = await Promise.all(
      [uploadId, byAccount.uploadId, nothing].flatMap((id) =>
        ['', '/marked.xlsx', '/receipt.txt'].map((part) => refusalOf(`${own}/uploads/${id}${part}`)),
      ),
    );

    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 404, code: 'no-such-upload' });
    expect(await refusalOf(`${own}/forms/2024-02.xlsx`)).toMatchObject({ status: 404, code: 'no-such-form' });
    for (const more of [{ unitId: 'xom-3' }, { period: '2024-04' }, { communeId: 'khac' }, { onBehalf: {} }]) {
      const asked = jsonPost({ fileName: 'a.csv', size: 1, ...more });
      expect(await refusalOf(`${own}/uploads`, asked)).toMatchObject({ status: 400, code: 'invalid-request' });
    }
  });

  it('that was not made here is refused in the same words on every route, whatever is wrong with it', async () => {
    const app = await startApp();
    const link = await linkOf(app, 'xom-2');
    const at = `${app.run.pagesUrl}/api/links/`;
    const token = link.slice(at.length);
    const [head, code] = [token.slice(0, -43), token.slice(-43)];
    const swapped = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    const forged = [
      token.replace('xom-2', 'xom-3'),
      token.replace('2024-03', '2024-04'),
      token.replace('luc-ba', 'luc-bb'),
      token.replace('.0.', '.1.'),
      head + swapped,
      head + code.toLowerCase(),
      token.toUpperCase(),
      `${token}A`,
      token.slice(0, -1),
      'x',
      encodeURIComponent('../luc-ba'),
      'a'.repeat(3000),
    ];

    const replies = await Promise.all(
      forged.flatMap((each) => [
        refusalOf(at + each),
        refusalOf(`${at}${each}/forms/2024-03.csv`),
        refusalOf(`${at}${each}/uploads`, jsonPost({ fileName: 'a.csv', size: 1 })),
      ]),
    );

    expect(replies[0]).toMatchObject({ status: 404, code: 'no-such-link', cache: 'no-store' });
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(
      app.run.calls.filter(({ principal, service }) => principal === 'open-link' && service === 'dynamodb'),
    ).toEqual([]);
  });

  it('that was revoked is refused at once, with what to do; the next one is good', async () => {
    const app = await startApp();
    const [two, three] = [await linkOf(app, 'xom-2'), await linkOf(app, 'xom-3')];
    expect((await get(two)).status).toBe(200);

    expect((await revoke(app, 0, 'xom-2')).status).toBe(201);
    const refused = await refusalOf(two);
    const next = await linkOf(app, 'xom-2');

    expect(refused).toMatchObject({ status: 410, code: 'link-revoked' });
    expect(refused.vi).toContain('đường dẫn mới');
    expect((await get(three)).status).toBe(200);
    expect((await get(next)).status).toBe(200);
    expect((await revoke(app, 1)).status).toBe(201);
    expect(await Promise.all([next, three].map(async (each) => (await refusalOf(each)).code))).toEqual([
      'link-revoked',
      'link-revoked',
    ]);
    expect((await makeLinks(app)).generation).toBe(2);
  });

  it('ends with its month, and a form handed out before does not outlive it', async () => {
    const app = await startApp({ clock: '2024-03-19T23:55:00+07:00' });
    const link = await linkOf(app, 'xom-2');
    const form = await getJson<LinkUploadForm>(`${link}/uploads`, jsonPost({ fileName: 'a.csv', size: 1 }));
    expect(form.expiresAt <= lock.toISOString()).toBe(true);

    await app.run.moveClock(lock);

    const refused = await refusalOf(link);
    expect(refused).toMatchObject({ status: 410, code: 'link-expired' });
    expect(refused.vi).toContain('20/03/2024 00:00');
    expect((await app.post(form, sample(good.fileName))).status).toBe(403);
    expect((await app.ask<ProblemDocument>(month, { method: 'POST' }, officer)).body.code).toBe('month-locked');
  });

  it('is made by nobody but the commune’s officers', async () => {
    const app = await startApp();

    const asked = await Promise.all([
      app.ask(month, { method: 'POST' }),
      app.ask('/communes/luc-ba/link-pages/2024-03.docx'),
      app.ask(month, { method: 'POST' }, administrator),
      app.ask('/communes/luc-ba/link-pages/2024-03.docx', {}, administrator),
      fetch(`${app.run.apiUrl}${month}`, { method: 'POST' }),
    ]);

    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 401]);
  });

  it('stands in nothing that the run writes, and in no answer that may be kept', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ntm-links-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
    const said: string[] = [];
    const app = await startApp({ dataDir, onFailure: (error) => said.push(String(error)) });
    const link = await linkOf(app, 'xom-2');
    const code = link.slice(-43);
    const form = await sendBy(app, link, sample(good.fileName));
    await verdictBy(app, form);
    const replies = [await get(link), await get(`${app.run.apiUrl}${form.link}`), await get(`${link}x`)];
    await revoke(app, 0, 'xom-2');
    replies.push(await get(link));
    await app.run.invoke('seal-audit', { districtId: 'dai-tu' });
    await app.run.stop();

    expect(said).toEqual([]);
    for (const reply of replies) {
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    }
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const holding = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(code));
    expect(files.filter(({ name }) => name.endsWith('.log')).length).toBeGreaterThan(5);
    expect(holding.map(({ name }) => name)).toEqual([]);
  });
});
