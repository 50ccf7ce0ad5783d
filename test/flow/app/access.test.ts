import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { communeOfficerOf, reporterOf } from '../../../infra/local/issuer/callers.ts';
import { claimsOf } from '../../../infra/local/issuer/claims.ts';
import { clientId } from '../../../infra/local/issuer/client-id.ts';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import type { Action } from '../../../shared/domain/policy/rules.ts';
import { isExpected } from '../../fixtures/policy/expected.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { giveKey, person, tokenOf } from '../tokens.ts';
import { clientOf, jsonPost, sample, type Running } from './running.ts';

const officer = communeOfficerOf('luc-ba');
const outsider = person('officer@dinh-hoa', 'district-officer:dinh-hoa');
const progress = '/communes/luc-ba/progress/2024-03';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
type Claims = Readonly<Record<string, unknown>>;

const withToken = (token: string): Promise<Response> =>
  fetch(`${app().run.apiUrl}${progress}`, { headers: { authorization: token } });

/** Claims that would be good, but for who signs them. */
function properClaims(): JWTPayload {
  const now = Math.floor(app().run.clock.now().getTime() / 1000);
  const { url: iss } = must(app().run.issuer);
  return { iss, aud: clientId, sub: officer.id, iat: now, exp: now + 3600, ...claimsOf(officer) };
}

async function signedBy(key: Key, alg = 'RS256', kid = must(app().run.issuer).key.public.kid): Promise<string> {
  return new SignJWT(properClaims()).setProtectedHeader({ alg, ...(kid && { kid }) }).sign(key);
}

/** The public key as a secret of HMAC: whoever verified by whatever the header says would take it. */
async function signedByPublicKey(): Promise<string> {
  const { key } = must(app().run.issuer);
  const publicKey = await importJWK({ ...key.public, ext: true }, 'RS256');
  if (publicKey instanceof Uint8Array) throw new Error('no key');
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', kid: key.public.kid })}.${part(properClaims())}`;
  return `${signed}.${createHmac('sha256', await exportSPKI(publicKey))
    .update(signed)
    .digest('base64url')}`;
}

const claimed = (changed: () => Claims) => async (): Promise<string> => tokenOf(app().run, officer, changed());
const seconds = (): number => Math.floor(app().run.clock.now().getTime() / 1000);

describe('a token', () => {
  it('of the issuer lets in, with and without the word Bearer', async () => {
    const token = await tokenOf(app().run, officer);

    const answers = await Promise.all([withToken(`Bearer ${token}`), withToken(`bearer ${token}`), withToken(token)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it.each<[string, () => Promise<string>]>([
    ['that has expired', claimed(() => ({ exp: seconds() - 1 }))],
    ['that never expires', claimed(() => ({ exp: undefined }))],
    ['that is not yet good', claimed(() => ({ nbf: seconds() + 60 }))],
    ['that is of later', claimed(() => ({ iat: seconds() + 60 }))],
    ['of another issuer', claimed(() => ({ iss: 'http://127.0.0.1:1' }))],
    ['of an issuer with one letter more', claimed(() => ({ iss: `${must(app().run.issuer).url}/` }))],
    ['of no issuer', claimed(() => ({ iss: undefined }))],
    ['for another client', claimed(() => ({ aud: 'others' }))],
    ['for no client', claimed(() => ({ aud: undefined }))],
    ['signed by another key', async () => signedBy((await generateKeyPair('RS256')).privateKey)],
    [
      'signed by a key that nobody knows',
      async () => signedBy((await generateKeyPair('RS256')).privateKey, 'RS256', 'x'),
    ],
    ['signed by another kind of key', async () => signedBy((await generateKeyPair('ES256')).privateKey, 'ES256')],
    ['signed by the public key as a secret', signedByPublicKey],
    ['that says it needs no signature', async () => new UnsecuredJWT(properClaims()).encode()],
    ['without its signature', async () => `${(await tokenOf(app().run, officer)).split('.').slice(0, 2).join('.')}.`],
    ['whose claims were changed', async () => tampered(await tokenOf(app().run, officer))],
    ['that is none', async () => 'xin-chao'],
    ['that is two', async () => `${await tokenOf(app().run, officer)},${await tokenOf(app().run, officer)}`],
  ])('%s lets nobody in, and the header says what is wrong with it', async (_what, make) => {
    const answer = await withToken(`Bearer ${await make()}`);

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(
      /^Bearer scope="" error="invalid_token" error_description="/,
    );
    expect(await answer.json()).toMatchObject({ code: 'not-signed-in' });
  });

  it.each(['', 'Bearer', 'Basic b2ZmaWNlcjpi'])('is missed where the header says %j', async (header) => {
    const answer = await withToken(header);

    expect([answer.status, answer.headers.get('www-authenticate')?.split(' ')[0]]).toEqual([401, 'Bearer']);
  });

  it.each<[string, Claims, number]>([
    ['no name', { 'cognito:username': undefined }, 401],
    ['a name in capitals', { 'cognito:username': 'Officer@luc-ba' }, 401],
    ['a list for a name', { 'cognito:username': ['officer@luc-ba'] }, 401],
    ['no grants', { 'custom:grants': undefined }, 404],
    ['grants that are no text', { 'custom:grants': { 'commune-officer': 'luc-ba' } }, 404],
    ['a grant in capitals', { 'custom:grants': 'commune-officer:LUC-BA' }, 404],
    ['a grant of everything', { 'custom:grants': 'commune-officer:* *:luc-ba' }, 404],
    ['a grant that is encoded', { 'custom:grants': 'commune-officer:luc%2Dba' }, 404],
  ])('of the issuer that has %s is worth no more than what can be read of it', async (_what, claims, status) => {
    const answer = await withToken(`Bearer ${await tokenOf(app().run, officer, claims)}`);

    expect(answer.status).toBe(status);
  });
});

/** Of each route, what is asked of Lục Ba and of places that there are not. */
const pathOf = (path: string, places: { commune?: string; district?: string; upload?: string }): string =>
  path
    .replace('{communeId}', places.commune ?? 'luc-ba')
    .replace('{districtId}', places.district ?? 'dai-tu')
    .replace('{uploadId}', places.upload ?? sentId)
    .replace('{unitId}', 'xom-2')
    .replace('{period}', '2024-03')
    .replace('{year}', '2024')
    .replace('{file}', path.includes('forms') ? '2024-03.csv' : '2024-03.docx');

const slot = { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03' };
const bodies: Readonly<Record<string, object>> = {
  'create-upload': { ...slot, fileName: 'a.csv', size: 1 },
  'create-evidence-file': { fileName: 'a.pdf', size: 1 },
  'create-unit-file': { unitId: 'xom-2', fileName: 'a.jpg', size: 1 },
  'create-photo-file': { fileName: 'a.jpg', size: 1 },
  'make-photo': { file: 'photo-files/luc-ba/2024-03/018e302c-c1eb-718a-b2c7-39c064e727f6' },
  'record-act': { kind: 'excuse', unitId: 'xom-2', reason: 'thử' },
};

const closed = routes.flatMap((route) => ('public' in route ? [] : [route]));
type Closed = (typeof closed)[number];

function asking({ function: name, method }: Closed, change: object = {}): RequestInit {
  return method === 'POST' ? jsonPost({ ...bodies[name], ...change }) : {};
}

describe('every route that is not public', () => {
  it.each(closed)('answers 401 without a token: $method $path', async (route) => {
    const answer = await fetch(`${app().run.apiUrl}${pathOf(route.path, {})}`, asking(route));

    expect(answer.status).toBe(401);
  });

  it.each(closed)(
    'is not told apart from what is not there by somebody of another district: $method $path',
    async (route) => {
      const there = await asked(route, outsider, {});
      const notThere = await asked(route, outsider, elsewhere);

      expect(there.status).toBe(404);
      expect(there.text.replaceAll(/luc-ba|dai-tu|018e[0-9a-f-]{32}/g, '…')).toBe(
        notThere.text.replaceAll(/xa-khong-co|huyen-khong-co|0190[0-9a-f-]{32}/g, '…'),
      );
      expect(there.headers).toEqual(notThere.headers);
    },
  );

  it.each(closed)('refuses somebody in its own district who may not: $method $path', async (route) => {
    const who = must(strangers.find(({ grants }) => grants.every(({ role }) => !isExpected(role, actionOf(route)))));

    const { status } = await asked(route, who, {});

    expect(status).toBe(route.path.includes('{uploadId}') ? 404 : 403);
  });
});

const strangers = [
  person('administrator@thai-nguyen', 'administrator:thai-nguyen'),
  person('auditor@dai-tu', 'auditor:dai-tu'),
];

/** What the bodies below ask for, of a route that does several things. */
function actionOf({ function: name, action }: Closed): Action {
  if (name === 'create-upload') return 'send-report';
  if (name === 'record-act') return 'excuse-unit';
  return typeof action === 'string' ? action : must(action[0]);
}

const elsewhere = {
  commune: 'xa-khong-co',
  district: 'huyen-khong-co',
  upload: '0190a5e0-1234-7abc-8def-0123456789ab',
};

async function asked(route: Closed, who: Person, places: Parameters<typeof pathOf>[1]) {
  const change = route.function === 'create-upload' && places.commune ? { communeId: places.commune } : {};
  const reply = await app().fetch(pathOf(route.path, places), asking(route, change), who);
  const headers = [...reply.headers].filter(([name]) => name !== 'date' && name !== 'content-length');
  return { status: reply.status, text: await reply.text(), headers };
}

describe('an upload', () => {
  it.each<[string, Person, number]>([
    ['its unit', reporterOf(slot), 200],
    ['its commune’s officer', officer, 200],
    ['another unit of the commune', reporterOf({ ...slot, unitId: 'xom-3' }), 404],
    ['a unit of the same name elsewhere', reporterOf({ ...slot, communeId: 'la-bang' }), 404],
    ['the council', person('council@luc-ba', 'council-member:luc-ba'), 404],
  ])('is seen by %s as it should be', async (_who, who, status) => {
    expect((await app().fetch(`/uploads/${sentId}`, {}, who)).status).toBe(status);
  });

  it('of another unit cannot be sent', async () => {
    const answer = await app().ask(
      '/uploads',
      jsonPost({ ...bodies['create-upload'], unitId: 'xom-3' }),
      reporterOf(slot),
    );

    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-unit' } });
  });
});

describe('an id in a path', () => {
  it.each([
    ['/communes/LUC-BA/progress/2024-03', 400],
    ['/communes/luc%2Dba/progress/2024-03', 200],
    ['/communes/luc-ba%2F/progress/2024-03', 400],
    ['/communes/luc-ba%2Fxom-2/progress/2024-03', 400],
    ['/communes/l%C3%BAc-ba/progress/2024-03', 400],
    ['/communes/lu%CC%81c-ba/progress/2024-03', 400],
    ['/communes/luc.ba/progress/2024-03', 400],
    ['/communes/%2E%2E%2F/progress/2024-03', 400],
    ['/communes/luc-ba%00/progress/2024-03', 400],
    ['/communes/la-bang/../luc-ba/progress/2024-03', 200],
    ['/communes/dai-tu/progress/2024-03', 403],
    ['/communes/thai-nguyen/progress/2024-03', 403],
    ['/communes/xom-2/progress/2024-03', 404],
    ['/communes/luc-ba/progress/2024-03?communeId=la-bang', 200],
    ['/communes/la-bang/progress/2024-03?communeId=luc-ba', 404],
  ])('is what it is, whatever else it looks like: %s', async (path, status) => {
    expect((await app().fetch(path, {}, officer)).status).toBe(status);
  });
});

describe('a page of another origin', () => {
  it('may ask beforehand without a token, and is told that it may send one', async () => {
    const headers = {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    };

    const answer = await fetch(`${app().run.apiUrl}${progress}`, { method: 'OPTIONS', headers });

    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
  });
});

describe('the development issuer', () => {
  it('signs a person of the demonstration in by a code with PKCE, and its token lets in', async () => {
    const { url } = must(app().run.issuer);
    const jar = new Map<string, string>();
    const go = async (to: string, init: RequestInit = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await fetch(new URL(to, url), { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      return reply;
    };
    const verifier = 'a'.repeat(43);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const redirectUri = `${app().run.apiUrl}/`;
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });

    const without = await go(`/auth?${query.toString().replace(/&code_challenge.*/, '')}`);
    const toSignIn = required((await go(`/auth?${query.toString()}`)).headers.get('location'));
    const page = await (await go(toSignIn)).text();
    const chosen = await go(`${toSignIn}?person=officer%40luc-ba`);
    const back = required((await go(required(chosen.headers.get('location')))).headers.get('location'));
    const code = required(new URL(back).searchParams.get('code'));
    const grant = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri };
    const body = new URLSearchParams({ ...grant, code, code_verifier: verifier });
    const tokens: { id_token: string } = JSON.parse(await (await go('/token', { method: 'POST', body })).text());

    expect(without.headers.get('location')).toContain('error=invalid_request');
    expect(page).toContain('Công chức phụ trách nông thôn mới xã Lục Ba');
    expect((await withToken(`Bearer ${tokens.id_token}`)).status).toBe(200);
  });

  it('gives tokens to clients of the run, and shows the key that it signs them by', async () => {
    const { url, key } = must(app().run.issuer);

    const token = await app().run.tokenFor(officer);
    const shown: unknown = await (await fetch(`${url}/jwks`)).json();

    expect((await withToken(`Bearer ${token}`)).status).toBe(200);
    expect(shown).toMatchObject({ keys: [{ n: key.public.n, kid: key.public.kid }] });
    expect(JSON.stringify(shown)).not.toContain('"d"');
  });
});

const required = (text: string | null): string => must(text ?? undefined);

/** With somebody else's grants in it, and the signature that it had. */
function tampered(token: string): string {
  const [head = '', , signature = ''] = token.split('.');
  const claims = { ...properClaims(), 'custom:grants': 'auditor:thai-nguyen' };
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

/** One run for the whole file. */
let running: Running | undefined;
let sentId = '';

function app(): Running {
  return must(running);
}

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-app-'));
  await giveKey(dataDir);
  const run = await startLocalRun({ assembly: inject('assembly'), dataDir });
  running = clientOf(run);
  sentId = await running.send('xom-2', 'a.csv', sample('xom-2_2024-03.csv'));
  await running.verdict(sentId);
  return async () => {
    await run.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
});
