import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../shared/domain/errors.ts';
import { networkOf } from '../../../shared/lambda/callers.ts';
import { openGate } from '../../../shared/lambda/gate.ts';
import { createLinkGate } from '../../../shared/lambda/link-gate.ts';
import { httpEvent } from './http-event.ts';

const now = (): Date => new Date('2024-03-12T01:00:00Z');
const calls = { CALLS_A_MINUTE: '10' };

function eventFrom(sourceIp: string) {
  const event = httpEvent({ headers: { 'x-forwarded-for': `${Math.random()}` } });
  const http = { ...event.requestContext.http, sourceIp };
  return { ...event, requestContext: { ...event.requestContext, http } };
}

describe('a route that anybody may call', () => {
  it('is held back by the network that calls, whatever its headers say, and for no other', async () => {
    const gate = openGate('get-openapi', { calls, now });
    const ask = (ip: string) => gate.admit(eventFrom(ip), { params: {} });

    for (let call = 0; call < 10; call += 1) await ask('203.0.113.7');

    await expect(ask('203.0.113.7')).rejects.toMatchObject({ code: 'too-many-calls', retryAfter: 60 });
    await expect(ask('203.0.113.8')).resolves.toBeUndefined();
  });
});

describe('a route of links', () => {
  function world() {
    const followed: string[] = [];
    const gate = createLinkGate('open-link', {
      calls,
      now,
      follow: async (token) => {
        followed.push(token);
        if (token === 'broken') throw new Error('KMS is away');
        if (token === 'forged') throw new DomainError('not-found', 'no-such-link', { text: { vi: '', en: '' } });
        return { communeId: 'luc-ba', unitId: token, period: '2024-03' };
      },
    });
    return { followed, ask: (token: string, ip: string) => gate.admit(eventFrom(ip), { params: { token } }) };
  }

  it('is held back by the slot that the link leads to, from wherever it is followed', async () => {
    const { ask } = world();

    for (let call = 0; call < 10; call += 1) await ask('xom-2', `203.0.113.${call}`);

    await expect(ask('xom-2', '203.0.113.99')).rejects.toMatchObject({ code: 'too-many-calls' });
    await expect(ask('xom-3', '203.0.113.1')).resolves.toMatchObject({ unitId: 'xom-3' });
  });

  it('looks up no further token of a network from which some came that lead nowhere', async () => {
    const { ask, followed } = world();

    for (const _ of [1, 2]) await expect(ask('forged', '203.0.113.7')).rejects.toMatchObject({ kind: 'not-found' });
    const before = followed.length;

    await expect(ask('forged', '203.0.113.7')).rejects.toMatchObject({ code: 'too-many-calls' });
    expect(followed).toHaveLength(before);
    await expect(ask('xom-2', '203.0.113.8')).resolves.toBeDefined();
  });

  it('blames no network for what went wrong here', async () => {
    const { ask } = world();

    for (let call = 0; call < 20; call += 1) await expect(ask('broken', '203.0.113.7')).rejects.toThrow('KMS');

    await expect(ask('xom-2', '203.0.113.7')).resolves.toBeDefined();
  });
});

describe('the network that a call comes from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', ':0:0:0'],
  ])('%s is %s: of IPv6 what one customer is given, however it is written', (ip, network) => {
    expect(networkOf(eventFrom(ip))).toBe(network);
  });
});
