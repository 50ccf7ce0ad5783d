import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { buildXlsx } from '../../fixtures/reports/build-xlsx.ts';
import { giveKey, person } from '../tokens.ts';
import { clientOf, jsonPost, sample, type ProblemDocument, type Running } from './running.ts';

/** Sends for all units of the commune. */
const clerk = person('clerk@luc-ba', 'reporter:luc-ba');
const request = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', fileName: 'a.csv', size: 10 };

describe('a request for an upload that cannot be', () => {
  it('is told every fault at once, each at its place, in both languages', async () => {
    const app = shared();

    const asked = { ...request, unitId: 'xom-99', period: '2024-06', size: 6_000_000 };
    const reply = await app.ask<ProblemDocument>('/uploads', jsonPost(asked), clerk);

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
    ['a malformed period', { period: '2024-13' }, ['no-such-period']],
    ['a month outside the drive', { period: '2023-12' }, ['no-such-period']],
    ['an empty file', { size: 0 }, ['empty-file']],
  ])('is refused for %s', async (_what, changed, codes) => {
    const app = shared();

    const { status, body } = await app.ask<ProblemDocument>('/uploads', jsonPost({ ...request, ...changed }), clerk);

    expect(status).toBe(400);
    expect(body.errors.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    { what: 'no JSON', body: '{"communeId":', answer: [400, 'malformed-json'] },
    { what: 'a list', body: '[]', answer: [400, 'invalid-request'] },
    { what: '__proto__', body: '{"__proto__":{"unitId":"xom-2"}}', answer: [400, 'malformed-json'] },
    {
      what: 'an object ten thousand deep',
      body: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      answer: [400, 'malformed-json'],
    },
    {
      what: 'more than 64 KB',
      body: JSON.stringify({ ...request, fileName: 'x'.repeat(70_000) }),
      answer: [413, 'body-too-large'],
    },
  ])('with a body of $what gets a problem, not a crash', async ({ body, answer }) => {
    const app = shared();

    const reply = await app.ask<ProblemDocument>('/uploads', jsonPost(body), clerk);

    expect([reply.status, reply.body.code]).toEqual(answer);
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
    ['/nowhere', 404, 'not-found'],
  ])('by %s is answered %i', async (path, status, code) => {
    const app = shared();

    const reply = await app.ask<ProblemDocument>(path);

    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });
});

describe('a file that is not a report of its slot', () => {
  const csv = sample('xom-2_2024-03.csv').toString();
  const json = sample('xom-6_2024-03.json').toString();
  const files = [
    { what: 'of another unit', unitId: 'xom-3', bytes: Buffer.from(csv), code: 'other-unit' },
    {
      what: 'of another month',
      unitId: 'xom-2',
      bytes: Buffer.from(csv.replace('Tháng 3', 'Tháng 2')),
      code: 'other-period',
    },
    {
      what: 'cut short',
      unitId: 'xom-van-thanh',
      bytes: sample('xom-van-thanh_2024-03.xlsx').subarray(0, 4000),
      code: 'unreadable-file',
    },
    {
      what: 'whose name lies about its content',
      unitId: 'xom-2',
      bytes: Buffer.from('%PDF-1.7\n'),
      code: 'unsupported-pdf',
    },
    { what: 'that is a bomb', unitId: 'xom-2', bytes: bomb(), code: 'unpacks-too-large' },
    {
      what: 'with a code given twice',
      unitId: 'xom-2',
      bytes: Buffer.from(csv.replace('\n4;', '\n2.2;Đường thôn;km;1;1;;\n4;')),
      code: 'repeated-code',
    },
    { what: 'that lacks a row', unitId: 'xom-2', bytes: Buffer.from(csv.replace(/\n9;.*/, '')), code: 'missing-row' },
    {
      what: 'of JSON with __proto__',
      unitId: 'xom-6',
      bytes: Buffer.from(json.replace('{', '{"__proto__":{"unit":"xom-6"},')),
      code: 'forbidden-field',
    },
    {
      what: 'of JSON with a key twice',
      unitId: 'xom-6',
      bytes: Buffer.from(json.replace('"PT.06"', '"PT.05"')),
      code: 'repeated-field',
    },
    {
      what: 'of JSON a hundred thousand deep',
      unitId: 'xom-6',
      bytes: Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      code: 'too-deep',
    },
    {
      what: 'of JSON with 1e400',
      unitId: 'xom-6',
      bytes: Buffer.from(json.replace('"PT.06": 2', '"PT.06": 1e400')),
      code: 'too-large',
    },
  ];

  it.each(files)(
    '$what is refused with a place, kept, listed, and counted nowhere',
    async ({ unitId, bytes, code }) => {
      const app = shared();
      const before = await app.summary();

      const view = await app.verdict(await app.send(unitId, 'bao-cao.xlsx', bytes));

      expect(view.status).toBe('rejected');
      expect(view.problems.length).toBeGreaterThan(0);
      expect(view.problems.map((problem) => problem.code)).toContain(code);
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
  await giveKey(dataDir);
  const run = await startLocalRun({ assembly: inject('assembly'), dataDir });
  running = clientOf(run);
  return async () => {
    await run.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
});

/** A workbook of a hundred kilobytes whose one sheet unpacks to 100 MB. */
function bomb(): Uint8Array {
  return buildXlsx([{ name: 'Báo cáo', rows: [] }], { 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000) });
}
