import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createControl } from '../../../infra/local/control.ts';
import { refuseArgument } from '../../../infra/local/close/ask-running-run.ts';
import { withOthers } from '../../../infra/local/close/close-and-tell.ts';
import { closeDueAt } from '../../../infra/local/close/close-due.ts';
import { eventLine } from '../../../infra/local/console/event-line.ts';
import { itemSize } from '../../../infra/local/dynamodb/item-size.ts';
import { busEvent } from '../../../infra/local/events/event-bus.ts';
import { replyOf } from '../../../infra/local/http/function-reply.ts';
import { createRouteTable } from '../../../infra/local/http/route-table.ts';
import { makeDataDir, readSettings, SettingsError } from '../../../infra/local/settings.ts';
import { openAppendLog } from '../../../infra/local/storage/append-log.ts';

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'log.jsonl');
}

describe('a log that grows', () => {
  it('gives back what was appended, and cuts off a last line that was not finished', async () => {
    const file = temporaryFile();
    const { log } = await openAppendLog(file);
    await Promise.all([log.append({ n: 1 }), log.append({ n: 2, text: 'xã' })]);
    await log.close();
    appendFileSync(file, '{"n":3,"te');

    const again = await openAppendLog(file);
    await again.log.append({ n: 4 });
    await again.log.close();

    expect(again.records).toEqual([{ n: 1 }, { n: 2, text: 'xã' }]);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
  });
});

describe('settings', () => {
  it('are the demonstration’s where the environment says nothing', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      dataDir: '.local',
      clock: '2024-03-12T08:00:00+07:00',
      demonstration: 'on',
    });
  });

  it('are taken from the environment', () => {
    const settings = readSettings({ PORT: '8080', NTM_DATA_DIR: '/data', NTM_CLOCK: 'real', NTM_DEMO: 'off' });

    expect(settings).toEqual({ port: 8080, dataDir: '/data', clock: 'real', demonstration: 'off' });
  });

  it('that are wrong are named, all at once', () => {
    const read = (): unknown => readSettings({ PORT: '99999', NTM_CLOCK: 'yesterday', NTM_DEMO: 'perhaps' });

    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/^PORT=99999: .*\nNTM_CLOCK=yesterday: .*real.*\nNTM_DEMO=perhaps: .*on \| luc-ba \| off/);
  });

  it.each(['', '65535', '8080x', '-1'])('take no port %j', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(/^PORT=/);
  });
});

describe('a data folder', () => {
  it('is made where it is not there, and may be there already', () => {
    const folder = join(temporaryFile(), 'a', 'b');

    makeDataDir(folder);
    makeDataDir(folder);

    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('that is a file, or lies under one, is refused by the variable’s name', () => {
    const file = temporaryFile();
    appendFileSync(file, 'not a folder');

    for (const folder of [file, join(file, 'data')]) {
      expect(() => makeDataDir(folder)).toThrow(SettingsError);
      expect(() => makeDataDir(folder)).toThrow(`NTM_DATA_DIR=${folder}: `);
    }
  });
});

describe('asking a run to close a month', () => {
  const request = {
    method: 'POST',
    url: '/.run/close',
    body: Buffer.from('{"period":"2024-03"}'),
    sourceIp: '127.0.0.1',
  };
  const outcome = { closed: true, lines: [], districts: [] };

  it('works for who knows the token, and is not there for who does not', async () => {
    const asked: string[] = [];
    const control = createControl('token', async (period) => {
      asked.push(period);
      return outcome;
    });

    const known = await control({ ...request, headers: { authorization: 'Bearer token' } });
    const wrong = await control({ ...request, headers: { authorization: 'Bearer nekot' } });
    const foreign = await control({ ...request, headers: { authorization: 'Bearer tökén' } });
    const without = await control({ ...request, headers: {} });

    expect(known?.status).toBe(200);
    expect([wrong, foreign, without]).toEqual([undefined, undefined, undefined]);
    expect(asked).toEqual(['2024-03']);
  });

  it.each(['', '2024', '2024-13', '2024-3', 'March'])('with “%s” for a month is refused with the usage', (period) => {
    expect(refuseArgument(period, () => new Date())).toContain('npm run close -- ');
  });

  it('for a month of no campaign is refused', () => {
    expect(refuseArgument('2031-01', closeDueAt)).toContain('2031-01');
    expect(refuseArgument('2024-03', closeDueAt)).toBeUndefined();
  });

  it('tells of the months that were closed on the way', () => {
    const told = withOthers({ ...outcome, lines: ['Đã chốt kỳ 2024-04.'] }, ['2024-02', '2024-03']);

    expect(told.lines).toEqual(['Đã chốt kỳ 2024-04.', expect.stringContaining('2024-02, 2024-03')]);
    expect(withOthers(outcome, [])).toEqual(outcome);
  });

  it('is due when the month’s rule locks it', () => {
    expect(closeDueAt('2024-03')?.toISOString()).toBe('2024-03-19T17:00:00.000Z');
    expect(closeDueAt('2025-01')?.toISOString()).toBe('2025-01-06T17:00:00.000Z');
  });
});

describe('a route', () => {
  const table = createRouteTable(
    ['GET /a/{id}', 'GET /a/fixed', 'ANY /any', 'GET /files/{path+}', 'GET /openapi.json'].map((routeKey) => ({
      routeKey,
      functionName: routeKey,
    })),
  );
  const match = (method: string, path: string): unknown => {
    const found = table(method, path);
    return found && [found.route.routeKey, found.pathParameters];
  };

  it.each([
    ['GET', '/a/fixed', ['GET /a/fixed', {}]],
    ['GET', '/a/x%C3%A3%202', ['GET /a/{id}', { id: 'xã 2' }]],
    ['GET', '/a/x/y', undefined],
    ['GET', '/a/', undefined],
    ['POST', '/a/x', undefined],
    ['DELETE', '/any', ['ANY /any', {}]],
    ['GET', '/files/b/c.txt', ['GET /files/{path+}', { path: 'b/c.txt' }]],
    ['GET', '/openapi.json', ['GET /openapi.json', {}]],
    ['GET', '/openapiXjson', undefined],
  ])('%s %s', (method, path, expected) => {
    expect(match(method, path)).toEqual(expected);
  });
});

describe('what a function returns', () => {
  it('is a JSON body by itself, or an answer with status, headers, cookies and bytes', () => {
    expect(replyOf({ a: 1 })).toMatchObject({ status: 200, body: '{"a":1}' });
    expect(replyOf({ statusCode: 304, headers: { ETag: '"x"' } })).toMatchObject({
      status: 304,
      headers: { etag: '"x"' },
    });
    expect(replyOf({ statusCode: 200, cookies: ['a=1'], body: 'AAE=', isBase64Encoded: true })).toMatchObject({
      headers: { 'set-cookie': ['a=1'] },
      body: Buffer.from([0, 1]),
    });
  });
});

describe('the size of an item', () => {
  it.each([
    [{ pk: { S: 'xã' } }, 5],
    [{ n: { N: '-12.50' } }, 4],
    [{ b: { B: 'AAEC' } }, 4],
    [{ t: { BOOL: true }, u: { NULL: true } }, 4],
    [{ l: { L: [{ S: 'a' }, { S: 'b' }] } }, 8],
    [{ m: { M: { k: { S: 'vv' } } } }, 8],
    [{ s: { SS: ['a', 'bc'] } }, 4],
  ])('%j is %d bytes', (item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});

describe('a line about an event', () => {
  const line = (name: string, detail: unknown): string =>
    eventLine(busEvent({ source: 'ntm-progress', 'detail-type': name, resources: [], detail: { detail } }, new Date()));
  const slot = { communeId: 'luc-ba', unitId: 'xom-7', period: '2024-03', uploadId: 'u' };

  it('says what was taken, what was refused and why, and what is published', () => {
    expect(line('report-accepted', slot)).toContain('luc-ba/xom-7, kỳ 2024-03');
    expect(line('report-rejected', { ...slot, verdict: 'rejected', problems: 2, codes: ['negative'] })).toContain(
      '2 lỗi (problems): negative',
    );
    expect(line('report-rejected', { ...slot, verdict: 'late', problems: 0, codes: [] })).toContain('(late)');
    expect(
      line('district-summary-published', { version: 1, content: { name: 'Huyện Đại Từ', period: '2024-03' } }),
    ).toContain('bản 1');
  });

  it('names an event that it does not know, or does not understand', () => {
    expect(line('something-new', {})).toContain('something-new');
    expect(line('report-rejected', {})).toContain('report-rejected');
  });
});
