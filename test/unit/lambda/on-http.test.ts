import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../shared/api/contracts.ts';
import { problemDocumentSchema } from '../../../shared/api/problem-document.ts';
import { DomainError, type ErrorKind } from '../../../shared/domain/errors.ts';
import type { Log } from '../../../shared/lambda/log.ts';
import { onAct, onHttp, onHttpFile } from '../../../shared/lambda/on-http.ts';
import { call, json, readableLog, type Request } from './http-event.ts';

/** Lets everybody in: who may come in is tested in gate.test.ts. */
const open = (log: Log) => ({ log, admit: async () => ({ id: 'officer@luc-ba', grants: [] }) });

const answers = { output: z.object({ said: z.string() }), status: 200 };

/** A function that is asked by path and query, and what it was asked. */
function reading(
  useCase: () => Promise<{ body: { said: string }; etag?: string }> = async () => ({ body: { said: 'yes' } }),
) {
  const asked: unknown[] = [];
  const { log, lines } = readableLog();
  const params = contracts['get-summary'].params;
  const handler = onHttp({ ...answers, params }, open(log), async (given) => {
    asked.push(given);
    return useCase();
  });
  const path = { districtId: 'dai-tu', period: '2024-03' };
  return { asked, lines, get: (request: Request = {}) => call(handler, { path, ...request }) };
}

/** A function that is asked by a JSON body. */
function taking(useCase: (body: unknown) => Promise<{ said: string }> = async () => ({ said: 'yes' })) {
  const asked: unknown[] = [];
  const { log, lines } = readableLog();
  const { body } = contracts['create-upload'];
  const handler = onAct({ ...answers, status: 201, body, params: z.object({}) }, open(log), async ({ body: given }) => {
    asked.push(given);
    return { body: await useCase(given) };
  });
  return {
    asked,
    lines,
    post: (text: string, headers: Record<string, string> = json, more: Request = {}) =>
      call(handler, { method: 'POST', headers, body: text, ...more }),
  };
}

const notSignedIn = new DomainError('unauthenticated', 'not-signed-in', { text: { vi: 'không', en: 'no' } });
const unreachable = (): never => {
  throw new Error('nobody may come here');
};

const good = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', fileName: 'a.xlsx', size: 1 };

describe('a question by path and query', () => {
  it('reaches the use case checked, and is answered as JSON that no cache keeps unasked', async () => {
    const { get, asked } = reading();

    const { statusCode, headers, answer } = await get({ query: { version: '2' } });

    expect(asked).toEqual([{ districtId: 'dai-tu', period: '2024-03', version: '2' }]);
    expect({ statusCode, answer }).toEqual({ statusCode: 200, answer: { said: 'yes' } });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is answered with all of its faults, each with the parameter’s name, and does not reach the use case', async () => {
    const { get, asked } = reading();

    const { statusCode, answer } = await get({
      path: { districtId: 'Đại Từ', period: '2024-3' },
      query: { version: '0', asOf: 'hôm qua' },
    });

    expect(statusCode).toBe(400);
    expect(answer).toMatchObject({
      code: 'invalid-request',
      errors: ['districtId', 'period', 'version', 'asOf'].map((at) => ({ at, vi: 'Giá trị không đúng dạng.' })),
    });
    expect(asked).toEqual([]);
  });

  it('cannot overwrite a part of its path by a query', async () => {
    const { get, asked } = reading();

    await get({ query: { districtId: 'phu-luong' } });

    expect(asked).toEqual([{ districtId: 'dai-tu', period: '2024-03' }]);
  });

  it.each(['2024-02-30T00:00:00Z', '2024-03-10', '2024-03-10T00:00:00'])('takes %s for no instant', async (asOf) => {
    expect((await reading().get({ query: { asOf } })).statusCode).toBe(400);
  });
});

describe('an answer with a tag', () => {
  const tagged = () => reading(async () => ({ body: { said: 'yes' }, etag: '1-abc' }));

  it('says it, in quotes', async () => {
    expect((await tagged().get()).headers).toMatchObject({ etag: '"1-abc"' });
  });

  it.each(['"1-abc"', 'W/"1-abc"', '"0-x", "1-abc"', '*'])(
    'is 304 without a body for If-None-Match: %s',
    async (tag) => {
      const { statusCode, body, headers } = await tagged().get({ headers: { 'if-none-match': tag } });

      expect({ statusCode, body }).toEqual({ statusCode: 304, body: undefined });
      expect(headers).toMatchObject({ etag: '"1-abc"' });
    },
  );

  it.each(['"2-abc"', '1-abc', '', '"1-abcd"'])('is whole for If-None-Match: %s', async (tag) => {
    expect((await tagged().get({ headers: { 'if-none-match': tag } })).statusCode).toBe(200);
  });

  it('that has none is never 304', async () => {
    expect((await reading().get({ headers: { 'if-none-match': '*' } })).statusCode).toBe(200);
  });
});

describe('a question by body', () => {
  it('reaches the use case checked', async () => {
    const { post, asked } = taking();

    const { statusCode, answer } = await post(JSON.stringify(good));

    expect({ statusCode, answer, asked }).toEqual({ statusCode: 201, answer: { said: 'yes' }, asked: [good] });
  });

  it('may come in base64, as an HTTP API sends what it takes for binary', async () => {
    const { post, asked } = taking();

    await post(Buffer.from(JSON.stringify(good)).toString('base64'), json, { isBase64Encoded: true });

    expect(asked).toEqual([good]);
  });

  it('is answered with all of its faults, each with a pointer', async () => {
    const { post, asked } = taking();
    const bad = { communeId: 'Lục Ba', period: 3, fileName: '', size: -1.5, 'a/b~c': 1, d: 2 };

    const { statusCode, answer } = await post(JSON.stringify(bad));

    expect(statusCode).toBe(400);
    const at = z.parse(problemDocumentSchema, answer).errors.map((fault) => fault.at);
    expect(new Set(at)).toEqual(new Set(['/communeId', '/unitId', '/period', '/fileName', '/size', '/a~1b~0c', '/d']));
    expect(asked).toEqual([]);
  });

  it('is told in both languages what is wrong with a fault', async () => {
    const { answer } = await taking().post(JSON.stringify({ ...good, fileName: '', x: 1 }));

    expect(answer).toMatchObject({
      errors: [
        {
          at: '/fileName',
          code: 'too_small',
          vi: 'Giá trị quá nhỏ hoặc để trống.',
          en: 'The value is too small or empty.',
        },
        { at: '/x', code: 'unrecognized_keys', vi: 'Trường này không được nhận.', en: 'There is no such field.' },
      ],
    });
  });

  it.each(['{"communeId":', '', 'null null', '[1,]', "{'a':1}", '\u0000'])(
    'is 400 where %j is no JSON',
    async (text) => {
      const { post, asked } = taking();

      const { statusCode, answer } = await post(text);

      expect(statusCode).toBe(400);
      expect(answer).toMatchObject({ status: 400, code: 'malformed-json' });
      expect(asked).toEqual([]);
    },
  );

  it.each(['null', '[]', '"x"', '1e400', '[[[[[[]]]]]]'])('is 400 where %s is JSON but no request', async (text) => {
    const { statusCode, answer } = await taking().post(text);

    expect({ statusCode, answer }).toMatchObject({ statusCode: 400, answer: { code: 'invalid-request' } });
  });

  it('is 400 without a body', async () => {
    const { log } = readableLog();
    const contract = { ...answers, body: contracts['create-upload'].body, params: z.object({}) };
    const handler = onAct(contract, open(log), async () => ({ body: { said: '' } }));

    expect((await call(handler, { method: 'POST', headers: json })).statusCode).toBe(400);
  });

  it.each([{ 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }, {}])(
    'is 415 with %j',
    async (headers: Record<string, string>) => {
      const { statusCode, answer } = await taking().post(JSON.stringify(good), headers);

      expect(statusCode).toBe(415);
      expect(answer).toMatchObject({ status: 415, code: 'not-json' });
    },
  );

  it('may name its charset and be named in capitals', async () => {
    const headers = { 'Content-Type': 'application/json; charset=UTF-8' };

    expect((await taking().post(JSON.stringify(good), headers)).statusCode).toBe(201);
  });

  it('with __proto__ is refused and changes no object', async () => {
    const { post, asked } = taking();
    const body = JSON.stringify(good).replace('{', '{"__proto__":{"polluted":true},');

    const { statusCode } = await post(body);

    expect(statusCode).toBe(400);
    expect(asked).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('that is too large is 413, and is not parsed', async () => {
    const { post, asked } = taking();

    const { statusCode, answer } = await post('['.repeat(65_537));

    expect({ statusCode, answer }).toMatchObject({ statusCode: 413, answer: { code: 'body-too-large' } });
    expect(asked).toEqual([]);
  });

  it('is measured in bytes and not in letters', async () => {
    const body = JSON.stringify({ ...good, fileName: 'ồ'.repeat(30_000) });

    expect(body.length).toBeLessThan(65_536);
    expect((await taking().post(body)).statusCode).toBe(413);
  });

  it('that is as deep as it can be is refused without a crash', async () => {
    const { statusCode } = await taking().post('['.repeat(32_000) + ']'.repeat(32_000));

    expect(statusCode).toBe(400);
  });
});

describe('a problem', () => {
  const failing = (thrown: unknown) =>
    reading(async () => {
      throw thrown;
    });

  it.each<[ErrorKind, number]>([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['too-large', 413],
  ])('of a kind that is %s is %i', async (kind, status) => {
    const about = {
      text: { vi: 'không', en: 'no' },
      faults: [{ at: '/a', code: 'b', message: { vi: 'sai', en: 'bad' } }],
    };

    const { statusCode, headers, answer } = await failing(new DomainError(kind, 'some-code', about)).get();

    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(answer).toEqual({
      type: 'urn:ntm-progress:problem:some-code',
      title: 'no',
      status,
      code: 'some-code',
      vi: 'không',
      en: 'no',
      errors: [{ at: '/a', code: 'b', vi: 'sai', en: 'bad' }],
    });
  });

  it('that nobody expected is a bare 500, told to the log and not to the client', async () => {
    const { get, lines } = failing(new TypeError('secret-table is missing'));

    const { statusCode, answer, body } = await get();

    expect(statusCode).toBe(500);
    expect(answer).toMatchObject({ status: 500, code: 'internal', errors: [] });
    expect(body).not.toContain('secret-table');
    expect(lines.join()).toContain('secret-table is missing');
    expect(problemDocumentSchema.parse(answer)).toEqual(answer);
  });

  it.each(['just text', undefined, { statusCode: 'no number' }, { statusCode: 503 }])(
    'thrown as %j is a bare 500 too',
    async (thrown) => {
      const { statusCode, answer } = await failing(thrown).get();

      expect({ statusCode, answer }).toMatchObject({ statusCode: 500, answer: { code: 'internal' } });
    },
  );

  it('does not bring what was sent into the log', async () => {
    const secret = 'nguoi-dan-nguyen-van-a';
    const failed = taking(() => Promise.reject(new Error('the table is away')));

    await failed.post(JSON.stringify({ ...good, fileName: secret }));
    await failed.post(`{"fileName": "${secret}",`);

    expect(failed.lines).toHaveLength(1);
    expect(failed.lines.join()).toContain('the table is away');
    expect(failed.lines.join()).not.toContain(secret);
  });

  it('of a client is no line in the log', async () => {
    const { get, lines } = failing(new DomainError('not-found', 'x', { text: { vi: '', en: '' } }));

    await get();

    expect(lines).toEqual([]);
  });
});

describe('an answer', () => {
  it('is cut to its contract: a field that the contract does not know never leaves', async () => {
    const leaking = { said: 'yes', counter: 3, secret: 'x' };

    const { body } = await reading(async () => ({ body: leaking })).get();

    expect(body).toBe('{"said":"yes"}');
  });

  it('that breaks its contract is a 500 and not sent', async () => {
    const wrong: { said: string } = JSON.parse('{"said":1}');

    expect((await reading(async () => ({ body: wrong })).get()).statusCode).toBe(500);
  });
});

describe('a question that is answered with a file', () => {
  const { log } = readableLog();
  const file = { bytes: new Uint8Array([0, 255, 128]), mediaType: 'application/octet-stream', fileName: 'a.bin' };
  const handler = onHttpFile({ params: z.object({ name: z.enum(['a']) }), status: 200 }, open(log), async () => file);

  it('gets its bytes unchanged, to be saved under its name and kept by no cache', async () => {
    const { statusCode, headers, body = '' } = await call(handler, { path: { name: 'a' } });

    expect(statusCode).toBe(200);
    expect([...Buffer.from(body, 'base64')]).toEqual([0, 255, 128]);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="a.bin"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is refused like any other where its parameters are wrong', async () => {
    const { statusCode, answer } = await call(handler, { path: { name: 'b' } });

    expect(statusCode).toBe(400);
    expect(answer).toMatchObject({ code: 'invalid-request' });
  });
});

describe('who asks', () => {
  const refused = { log: readableLog().log, admit: () => Promise.reject(notSignedIn) };
  const params = z.object({});
  const body = z.object({});

  it.each([
    ['reads', onHttp({ ...answers, params }, refused, async () => unreachable())],
    ['is given a file', onHttpFile({ params, status: 200 }, refused, async () => unreachable())],
    ['acts', onAct({ ...answers, params, body }, refused, async () => unreachable())],
  ])('and is not let in reaches no use case where it %s, and is told how to come in', async (_what, handler) => {
    const { statusCode, headers } = await call(handler, { method: 'POST', headers: json, body: '{}' });

    expect(statusCode).toBe(401);
    expect(headers).toMatchObject({ 'www-authenticate': 'Bearer' });
  });

  it('is told to the use case that acts', async () => {
    const gate = open(readableLog().log);
    const handler = onAct({ ...answers, params, body }, gate, async ({ person }) => ({ body: { said: person.id } }));

    const { answer } = await call(handler, { method: 'POST', headers: json, body: '{}' });

    expect(answer).toEqual({ said: 'officer@luc-ba' });
  });
});

describe('what cannot be done', () => {
  it.each([
    ['forbidden', 403],
    ['conflict', 409],
    ['unprocessable', 422],
    ['unavailable', 503],
  ] as const)('because it is %s is %i', async (kind, status) => {
    const error = new DomainError(kind, 'some-code', { text: { vi: 'không', en: 'no' } });

    expect(await reading(() => Promise.reject(error)).get()).toMatchObject({ statusCode: status });
  });
});
