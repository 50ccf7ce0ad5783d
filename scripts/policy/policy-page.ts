import { routes, type RouteRule } from '../../shared/api/routes.ts';
import { roles } from '../../shared/domain/policy/person.ts';
import { roleNames } from '../../shared/domain/policy/role-names.ts';
import { isFromUnits, isOnlyThere, rolesFor, rules, type Action } from '../../shared/domain/policy/rules.ts';

/** `docs/policy.md`, made of the rules that decide. */
export function policyPage(): string {
  return [
    '# Who may do what',
    '',
    '<!-- Made by `npm run policy` from shared/domain/policy/rules.ts; a test fails where it is not up to date. -->',
    '',
    'Within the places that were granted with the role and all that lies under them, by the register in force on the day ([ADR 29](adr/0029-policy.md)). What is not marked is refused; ✓* is for the very place of the grant only, not for those under it; ✓+ also for whoever has the role in a unit of the commune.',
    '',
    ...tableOf(
      ['vai trò (role)', 'vi', 'en'],
      roles.map((role) => [code(role), roleNames[role].vi, roleNames[role].en]),
    ),
    '',
    ...tableOf(
      ['việc (action)', 'của (of)', 'nội dung (what)', ...roles],
      actions.map((action) => [
        code(action),
        rules[action].of,
        `${rules[action].text.vi} (${rules[action].text.en})`,
        ...roles.map((role) => (rolesFor(action).includes(role) ? markOf(action) : '')),
      ]),
    ),
    '',
    '## Routes',
    '',
    ...tableOf(
      ['route', 'việc (action)'],
      routes.map((route) => [code(`${route.method} ${route.path}`), ruleText(route)]),
    ),
    '',
  ].join('\n');
}

const actions = Object.keys(rules).filter((name): name is Action => Object.hasOwn(rules, name));
function markOf(action: Action): string {
  if (isOnlyThere(action)) return '✓*';
  return isFromUnits(action) ? '✓+' : '✓';
}

const code = (text: string): string => `\`${text}\``;

function ruleText(rule: RouteRule): string {
  if ('public' in rule) return 'ai cũng được (anybody)';
  return [rule.action].flat().map(code).join(', ');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
