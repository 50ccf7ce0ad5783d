import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { routes } from '../../../shared/api/routes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { createGate, openGate, type GateOptions } from '../../../shared/lambda/gate.ts';
import type { Identity } from '../../../shared/lambda/identity.ts';
import { placeOfUpload } from '../../../shared/lambda/place-of-upload.ts';
import { httpEvent } from './http-event.ts';

const identity: Identity = {
  TOKEN_ISSUER: 'https://issuer.example/pool',
  TOKEN_AUDIENCE: 'pages',
  PERSON_CLAIM: 'cognito:username',
  GRANTS_CLAIM: 'custom:grants',
  CALLS_A_MINUTE: '300',
};
const now = new Date('2024-03-12T01:00:00Z');
const seconds = (ahead: number): string => String(now.getTime() / 1000 + ahead);

/** As an HTTP API hands them on once it has verified a token. */
const good = {
  iss: identity.TOKEN_ISSUER,
  aud: identity.TOKEN_AUDIENCE,
  exp: seconds(60),
  'cognito:username': 'officer@luc-ba',
  'custom:grants': 'commune-officer:luc-ba',
};
type Claims = Record<string, string | number>;

const eventOf = (claims: Claims | undefined) => {
  const event = httpEvent({});
  const authorizer = { jwt: { claims, scopes: null } };
  return { ...event, requestContext: { ...event.requestContext, ...(claims && { authorizer }) } };
};

async function outcome(claims: Claims | undefined, options: Partial<GateOptions<{ params: unknown }>> = {}) {
  const gate = createGate('get-progress', { given: readGiven(), identity, now: () => now, ...options });
  return gate.admit(eventOf(claims), { params: { communeId: 'luc-ba' } }).then(
    ({ id }) => id,
    (error: unknown) => (error instanceof DomainError ? `${error.kind} ${error.code}` : String(error)),
  );
}

const { iss: _iss, ...noIssuer } = good;
const { aud: _aud, ...noAudience } = good;
const { exp: _exp, ...noExpiry } = good;
const { 'cognito:username': _name, ...noName } = good;
const { 'custom:grants': _grants, ...noGrants } = good;

describe('a gate', () => {
  it('lets in who may do what the route does, and says who it is', async () => {
    expect(await outcome(good)).toBe('officer@luc-ba');
  });

  it.each<[string, Claims | undefined]>([
    ['of a request that no authorizer has seen', undefined],
    ['of no issuer', noIssuer],
    ['of another issuer', { ...good, iss: 'https://issuer.example/pool-2' }],
    ['of the issuer in other letters', { ...good, iss: good.iss.toUpperCase() }],
    ['of the issuer with a slash', { ...good, iss: `${good.iss}/` }],
    ['for nobody', noAudience],
    ['for another client', { ...good, aud: 'pages-2' }],
    ['for another client, whatever client asked for it', { ...good, aud: 'other', client_id: 'pages' }],
    ['that never ends', noExpiry],
    ['that has ended', { ...good, exp: seconds(0) }],
    ['that ended in words', { ...good, exp: 'tomorrow' }],
    ['of later', { ...good, nbf: seconds(1) }],
  ])('takes no token %s', async (_what, claims) => {
    expect(await outcome(claims)).toBe('unauthenticated not-signed-in');
  });

  it.each<[string, Claims]>([
    ['for one of several', { ...good, aud: '[other pages]' }],
    ['for the client that asked, where it names nobody else', { ...noAudience, client_id: 'pages' }],
    ['whose times are numbers', { ...good, exp: Number(good.exp), nbf: Number(seconds(0)) }],
    ['whose times are written as an HTTP API may', { ...good, exp: Number(good.exp).toExponential() }],
    ['whose grants are a list', { ...good, 'custom:grants': '[auditor:x commune-officer:luc-ba]' }],
  ])('takes a token %s', async (_what, claims) => {
    expect(await outcome(claims)).toBe('officer@luc-ba');
  });

  it.each([
    noName,
    { ...good, 'cognito:username': 'Officer@luc-ba' },
    { ...good, 'cognito:username': 'x'.repeat(300) },
  ])('tells an account without a name that can be recorded to ask the administrator', async (claims: Claims) => {
    expect(await outcome(claims)).toBe('unauthenticated no-person');
  });

  it.each<Claims>([
    noGrants,
    { ...good, 'custom:grants': '' },
    { ...good, 'custom:grants': '{"commune-officer":"luc-ba"}' },
    { ...good, 'custom:grants': 'commune-officer:LUC-BA' },
  ])('hides everything from who has no grant that can be read: %j', async (claims) => {
    expect(await outcome(claims)).toBe('not-found no-such-commune');
  });

  it('goes by the claims that it is told to', async () => {
    const { 'cognito:username': name, 'custom:grants': grants, ...common } = good;
    const claims = { ...common, sub: name, roles: grants };

    const own = { ...identity, PERSON_CLAIM: 'sub', GRANTS_CLAIM: 'roles' };

    expect(await outcome(claims, { identity: own })).toBe('officer@luc-ba');
  });

  it.each([
    ['2024-03-12T16:59:59Z', 'not-found no-such-commune'],
    ['2024-03-12T17:00:00Z', 'officer@luc-ba'],
  ])('goes by the day in Vietnam: at %s', async (at, expected) => {
    const [register] = readGiven().registers;
    const units = register?.units.map((unit) => ({ ...unit, validFrom: '2024-03-13' })) ?? [];
    const given = { ...readGiven(), registers: [{ version: '2024-03', source: '', units }] };
    const exp = String(Date.parse(at) / 1000 + 60);

    expect(await outcome({ ...good, exp }, { given, now: () => new Date(at) })).toBe(expected);
  });
});

describe('a gate of several things', () => {
  const gateOf = (action: GateOptions<{ params: unknown }>['action']) =>
    createGate('create-upload', { given: readGiven(), identity, now: () => now, ...(action && { action }) });
  const asked = { params: {}, body: { communeId: 'luc-ba', unitId: 'xom-2' } };

  it('asks for the one that is to be done, and finds in the body what it is done to', async () => {
    const event = eventOf(good);

    await expect(gateOf(() => 'key-in-report').admit(event, asked)).resolves.toMatchObject({ id: 'officer@luc-ba' });
    await expect(gateOf(() => 'send-report').admit(event, asked)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it.each([undefined, () => undefined, () => 'read-progress' as const])(
    'lets nobody in for something that the route does not do',
    async (action) => {
      await expect(gateOf(action).admit(eventOf(good), asked)).rejects.toThrow('not for this route');
    },
  );

  it('goes by the path where the body says otherwise', async () => {
    const gate = createGate('get-progress', { given: readGiven(), identity, now: () => now });
    const crossed = { params: { communeId: 'an-khanh' }, body: { communeId: 'luc-ba' } };

    await expect(gate.admit(eventOf(good), crossed)).rejects.toMatchObject({ code: 'no-such-commune' });
  });
});

describe('a gate that does not fit its route', () => {
  it('is none: an open one where a token is asked for, and one that asks where anybody may call', () => {
    expect(() => openGate('get-progress', { calls: identity, now: () => now })).toThrow('not public');
    const given = readGiven();
    expect(() => createGate('get-openapi', { given, identity, now: () => now })).toThrow('public route');
  });

  it.each(routes.filter((route) => !('public' in route)))(
    'lets nobody through $function without a token',
    async (route) => {
      const gate = createGate(route.function, { given: readGiven(), identity, now: () => now });

      await expect(gate.admit(eventOf(undefined), { params: {} })).rejects.toMatchObject({ kind: 'unauthenticated' });
    },
  );
});

describe('an upload', () => {
  const ticket = {
    communeId: 'luc-ba',
    unitId: 'xom-2',
    period: '2024-03',
    uploadId: 'u',
    key: 'k',
    fileName: 'f',
    createdAt: '',
    expiresAt: '',
  };
  const find = placeOfUpload({
    findUpload: async (id) => ({ ticket: id === 'u' ? ticket : undefined, entries: [] }),
  });

  it('is of the unit that asked to send it, also before it has come', async () => {
    expect(await find({ params: { uploadId: 'u' } })).toMatchObject({ of: { communeId: 'luc-ba', unitId: 'xom-2' } });
  });

  it('that was never asked for is not there', async () => {
    await expect(find({ params: { uploadId: 'v' } })).rejects.toMatchObject({ code: 'no-such-upload' });
  });
});
