import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { clientOf, jsonPost, sample, type ProblemDocument, type Running } from './running.ts';

const request = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', fileName: 'a.csv', size: 10 };

describe('a request for an upload that cannot be', () => {
  it('is told every fault at once, each at its place, in both languages', async () => {
    const app = shared();

    const reply = await app.ask<ProblemDocument>(
      '/uploads',
      jsonPost({ ...request, unitId: 'xom-99', period: '2024-06', size: 6_000_000 }),
    );

    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.errors.map(({ at, code }) => [at, code])).toEqual([
      ['/unitId', 'no-such-unit'],
      ['/period', 'period-not-open'],
      ['/size', 'file-too-large'],
    ]);
    for (const { vi, en } of reply.body.errors) expect([vi, en].every((text) => text.length > 10)).toBe(true);
  });

  it.each([
    ['an unknown commune', { communeId: 'la-bang' }, ['no-such-commune']],
    ['a malformed period', { period: '2024-13' }, ['no-such-period']],
    ['a month outside the drive', { period: '2023-12' }, ['no-such-period']],
    ['an empty file', { size: 0 }, ['empty-file']],
  ])('is refused for %s', async (_what, changed, codes) => {
    const app = shared();

    const { status, body } = await app.ask<ProblemDocument>('/uploads', jsonPost({ ...request, ...changed }));

    expect(status).toBe(400);
    expect(body.errors.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['no JSON', '{"communeId":', 400, 'malformed-json'],
    ['a list', '[]', 400, 'invalid-request'],
    ['__proto__', '{"__proto__":{"unitId":"xom-2"}}', 400, 'malformed-json'],
    ['an object ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400, 'invalid-request'],
    ['more than 64 KB', JSON.stringify({ ...request, fileName: 'x'.repeat(70_000) }), 413, 'body-too-large'],
  ])('with a body of %s gets a problem, not a crash', async (_what, body, status, code) => {
    const app = shared();

    const reply = await app.ask<ProblemDocument>('/uploads', jsonPost(body));

    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it.each([
    ['/districts/dai-tu/summaries/2024-06', 404, 'period-not-open'],
    ['/districts/dai-tu/summaries/2031-01', 404, 'no-such-period'],
    ['/districts/dai-tu/summaries/march', 400, 'invalid-request'],
    ['/districts/pho-yen/summaries/2024-03', 404, 'no-such-district'],
    ['/districts/dai-tu/summaries/2024-03?version=7', 404, 'no-such-version'],
    ['/communes/LUC-BA/progress/2024-03', 400, 'invalid-request'],
    ['/communes/xom-2/progress/2024-03', 404, 'no-such-commune'],
    ['/uploads/not-an-id', 400, 'invalid-request'],
    ['/uploads/018e302c-68ba-7048-8a38-c2c05e325e73', 404, 'no-such-upload'],
    ['/nowhere', 404, undefined],
  ])('by %s is answered %i', async (path, status, code) => {
    const app = shared();

    const reply = await app.ask<ProblemDocument>(path);

    expect(reply.status).toBe(status);
    if (code !== undefined) expect(reply.body.code).toBe(code);
  });
});

describe('a file that is not a report of its slot', () => {
  const csv = sample('xom-2_2024-03.csv').toString();
  const json = sample('xom-6_2024-03.json').toString();
  const files: [string, string, Uint8Array, string][] = [
    ['of another unit', 'xom-3', Buffer.from(csv), 'other-unit'],
    ['of another month', 'xom-2', Buffer.from(csv.replace('Tháng 3', 'Tháng 2')), 'other-period'],
    ['cut short', 'xom-van-thanh', sample('xom-van-thanh_2024-03.xlsx').subarray(0, 4000), 'unreadable-file'],
    ['whose name lies about its content', 'xom-2', sample('xom-4_2024-03.xls'), 'unsupported-xls'],
    ['that is a bomb', 'xom-2', bomb(), ''],
    [
      'with a code given twice',
      'xom-2',
      Buffer.from(csv.replace('\n4;', '\n2.2;Đường thôn;km;1;1;;\n4;')),
      'repeated-code',
    ],
    ['that lacks a row', 'xom-2', Buffer.from(csv.replace(/\n9;.*/, '')), 'missing-row'],
    ['of JSON with __proto__', 'xom-6', Buffer.from(json.replace('{', '{"__proto__":{"unit":"xom-6"},')), ''],
    ['of JSON with a key twice', 'xom-6', Buffer.from(json.replace('"PT.06"', '"PT.05"')), ''],
    ['of JSON a hundred thousand deep', 'xom-6', Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), ''],
    ['of JSON with 1e400', 'xom-6', Buffer.from(json.replace('"PT.06": 2', '"PT.06": 1e400')), ''],
  ];

  it.each(files)(
    '%s is refused with a place, kept, listed, and counted nowhere',
    async (_what, unitId, bytes, code) => {
      const app = shared();
      const before = await app.summary();

      const view = await app.verdict(await app.send(unitId, 'bao-cao.xlsx', bytes));

      expect(view.status).toBe('rejected');
      expect(view.problems.length).toBeGreaterThan(0);
      if (code !== '') expect(view.problems.map((problem) => problem.code)).toContain(code);
      for (const { place, message } of view.problems)
        expect([Object.keys(place).length > 0, message.vi.length > 10]).toEqual([true, true]);
      const after = await app.summary();
      expect(after.totals).toEqual(before.totals);
      expect(after.proof).toEqual({
        ...before.proof,
        received: before.proof.received + 1,
        rejected: before.proof.rejected + 1,
      });
      const { slots } = await app.slots();
      expect(slots.find((slot) => slot.unitId === unitId)?.uploads.map((upload) => upload.uploadId)).toContain(
        view.uploadId,
      );
    },
  );

  it('larger than the form allows is refused by the store itself', async () => {
    const app = shared();
    const form = await app.askForForm('xom-2', 'a.csv');

    const reply = await app.post(form, new Uint8Array(5 * 1024 * 1024 + 1));

    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('EntityTooLarge');
  });

  it('cannot be posted to another slot than the form was given for', async () => {
    const app = shared();
    const form = await app.askForForm('xom-2', 'a.csv');

    const reply = await app.post(form, Buffer.from(csv), { key: 'reports/luc-ba/2024-03/xom-3/stolen.csv' });

    expect(reply.status).toBe(403);
  });
});

/** One run for the whole file: a process has one clock, and so one run at a time. */
let running: Running | undefined;

function shared(): Running {
  if (!running) throw new Error('not started');
  return running;
}

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-app-'));
  const run = await startLocalRun({ assembly: inject('assembly'), dataDir });
  running = clientOf(run);
  return async () => {
    await run.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
});

/** A zip of a few kilobytes whose one sheet unpacks to 100 MB. */
function bomb(): Uint8Array {
  const text = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  const workbook = text('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>');
  const sheet = new Uint8Array(100_000_000);
  return zipSync(
    { '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet },
    { level: 9 },
  );
}
