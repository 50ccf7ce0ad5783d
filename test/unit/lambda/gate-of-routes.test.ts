import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { routes } from '../../../shared/api/routes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { roles, type Role } from '../../../shared/domain/policy/person.ts';
import { rules, type Action } from '../../../shared/domain/policy/rules.ts';
import { createGate } from '../../../shared/lambda/gate.ts';
import { fromUnits, isExpected, onlyThere } from '../../fixtures/policy/expected.ts';
import { province } from '../../fixtures/policy/province.ts';
import { httpEvent } from './http-event.ts';

const identity = {
  TOKEN_ISSUER: 'i',
  TOKEN_AUDIENCE: 'a',
  PERSON_CLAIM: 'sub',
  GRANTS_CLAIM: 'grants',
  CALLS_A_MINUTE: '300',
};
const given = { ...readGiven(), registers: [province] };
const now = (): Date => new Date('2024-03-12T01:00:00Z');

/** One thing that a route does to one place of xa-a, by whoever holds a role there. */
const cases = routes.flatMap((route) =>
  'public' in route ? [] : [route.action].flat().map((action: Action) => ({ ...route, action })),
);
type Case = (typeof cases)[number];

function eventOf(role: Role, scope: string) {
  const event = httpEvent({});
  const claims = { iss: 'i', aud: 'a', exp: '1800000000', sub: 'somebody@tinh', grants: `${role}:${scope}` };
  return { ...event, requestContext: { ...event.requestContext, authorizer: { jwt: { claims, scopes: null } } } };
}

/** As the contract of the route gives its parts, to be found in the path, or in the body where that names none. */
function askedOf({ path, action }: Case) {
  const names = { communeId: 'xa-a', unitId: 'xom-1', districtId: 'huyen-a', uploadId: 'u', period: '2024-03' };
  const params = Object.fromEntries(Object.entries(names).filter(([name]) => path.includes(`{${name}}`)));
  const isOfUnit = rules[action].of === 'unit' && !('unitId' in params);
  return { params, body: isOfUnit ? { communeId: 'xa-a', unitId: 'xom-1' } : undefined };
}

async function outcome(one: Case, role: Role, scope: string): Promise<string> {
  const upload = async () => ({ uploadId: 'u', of: { communeId: 'xa-a', unitId: 'xom-1' } });
  const find = one.path.includes('{uploadId}') ? { find: upload } : {};
  const gate = createGate(one.function, { given, identity, now, action: () => one.action, ...find });
  return gate.admit(eventOf(role, scope), askedOf(one)).then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.kind : String(error)),
  );
}

/** Where a role of a kind is at home, near the place that is asked for and away from it. */
const homes: Readonly<Record<Role, { near: string; away: string }>> = {
  reporter: { near: 'xa-a/xom-1', away: 'xa-a/xom-2' },
  'commune-officer': { near: 'xa-a', away: 'xa-b' },
  'district-officer': { near: 'huyen-a', away: 'huyen-b' },
  'council-member': { near: 'huyen-a', away: 'huyen-b' },
  auditor: { near: 'huyen-a', away: 'huyen-b' },
  administrator: { near: 'tinh', away: 'huyen-b' },
};

describe.each(roles)('each route, for a %s', (role) => {
  const { near, away } = homes[role];

  it.each(cases)('does what was written down by hand: $method $path, $action', async (one) => {
    // What is done nowhere but at home is not done from above.
    const home = role === 'council-member' && onlyThere.has(one.action) ? 'xa-a' : near;
    const decided = await outcome(one, role, home);

    const refused = one.path.includes('{uploadId}') ? 'not-found' : 'forbidden';
    // A commune's officer has a figure of the commune explained, and not one of the whole district.
    const isCovered = !one.path.includes('{districtId}') || near !== 'xa-a';
    expect(decided).toBe(isCovered && isExpected(role, one.action) ? 'allowed' : refused);
  });

  it.each(cases)('does nothing for one who is at home elsewhere: $method $path, $action', async (one) => {
    // Who is elsewhere to what every unit of the commune reads is in another commune.
    const home = role === 'reporter' && fromUnits.has(one.action) ? 'xa-b/xom-1' : away;
    // What both lie in is known to both: a unit's commune, a commune's district.
    const isShared = !one.path.includes('{uploadId}') && sharedWith(home, one);

    expect(await outcome(one, role, home)).toBe(isShared ? 'forbidden' : 'not-found');
  });
});

function sharedWith(scope: string, { path, action }: Case): boolean {
  if (path.includes('{districtId}')) return scope.startsWith('xa-');
  return path.includes('{communeId}') && rules[action].of !== 'unit' && scope.startsWith('xa-a/');
}
