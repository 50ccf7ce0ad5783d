import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actActions } from '../../../shared/domain/policy/act-actions.ts';
import { rolesFor, rules } from '../../../shared/domain/policy/rules.ts';
import { routes, type RouteRule } from '../../../shared/api/routes.ts';

const actionsOf = (rule: RouteRule): readonly string[] => ('public' in rule ? [] : [rule.action].flat());
const handlerOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../../functions/${name}/handler.ts`), 'utf8');

/** Never called: `tsc`, which is a part of `npm test`, fails where one of these does compile. */
export function ruleless(): RouteRule[] {
  return [
    // @ts-expect-error a route without a rule
    {},
    // @ts-expect-error an action that there is not
    { action: 'read-everything' },
    // @ts-expect-error whether it is public is not said by leaving it open
    { public: false },
  ];
}

describe('every route', () => {
  it.each(routes)('has a rule: $method $path', (route) => {
    const actions = actionsOf(route);

    expect(actions.length > 0).toBe(!('public' in route));
    expect(Object.keys(rules)).toEqual(expect.arrayContaining([...actions]));
  });

  it('is open to everybody only where nothing is answered that is not public, or a link is the key', () => {
    const open = routes.filter((route) => 'public' in route).map(({ path }) => path);

    for (const path of open) expect(path).toMatch(/^\/(openapi\.json|health|links\/|public\/)/);
  });

  it.each(routes)('is answered by a function that stands behind its rule: $function', (route) => {
    const gate = 'public' in route ? /\b[a-z]\w*Gate\('/ : /\bcreateGate\('/;

    expect(handlerOf(route.function)).toMatch(new RegExp(`${gate.source}${route.function}'`));
  });

  it('takes the right person for each kind of act', () => {
    const who = Object.entries(actActions).map(([kind, action]) => [kind, [...rolesFor(action)].join(' ')]);

    expect(Object.fromEntries(who)).toEqual({
      confirm: 'commune-officer',
      return: 'commune-officer',
      excuse: 'commune-officer',
      withdraw: 'reporter commune-officer',
      evidence: 'commune-officer',
      assess: 'commune-officer',
      verify: 'district-officer',
      'reopen-request': 'commune-officer',
      'reopen-approve': 'commune-officer district-officer',
      sections: 'commune-officer',
      'revoke-links': 'commune-officer administrator',
      'draft-news': 'reporter commune-officer',
      'turn-out': 'reporter commune-officer',
      'turn-out-of-units': 'commune-officer',
      pledge: 'commune-officer',
      receipt: 'commune-officer',
      spending: 'commune-officer',
      'publish-news': 'commune-officer',
      nominate: 'reporter commune-officer',
      'withdraw-nomination': 'reporter commune-officer',
      rank: 'commune-officer',
      'council-decision': 'council-member',
      'withdraw-decision': 'council-member',
      launch: 'commune-officer',
      'launch-confirm': 'reporter commune-officer',
      'task-done': 'reporter commune-officer',
      propaganda: 'reporter commune-officer',
    });
  });
});
