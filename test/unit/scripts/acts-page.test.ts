import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actContracts } from '../../../shared/api/act-contracts.ts';
import { kinds } from '../../../shared/domain/acts/kinds.ts';
import { actActions } from '../../../shared/domain/policy/act-actions.ts';
import { isOnlyThere, rolesFor, rules } from '../../../shared/domain/policy/rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/acts.md'), 'utf8');
const asked = Object.keys(actActions).filter((kind): kind is keyof typeof actActions =>
  Object.hasOwn(actActions, kind),
);

/** Kind → what stands beneath its heading. */
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => [/`(.+)`/.exec(section)?.[1] ?? section, section]),
);

const bodiesIn = (text: string): unknown[] =>
  [...text.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']): unknown => JSON.parse(json));

const counts = {
  last: 'the last counts',
  'last-or-none': 'the last counts, or none once one is taken back',
  each: 'each counts',
  own: 'what counts follows from the month',
};
const takenBack = {
  'any-time': 'taken back at any time',
  'until-lock': 'taken back until the lock',
  never: 'not taken back',
};

/** What the policy and the table of kinds say of a kind. */
function lineOf(kind: keyof typeof actActions): string {
  const action = actActions[kind];
  const rule = kinds[kind];
  const place = isOnlyThere(action) ? `of that very ${rules[action].of}` : `of the ${rules[action].of}`;
  const about = rule.about.length === 0 ? 'the month' : rule.about.map((field) => `\`${field}\``).join(', ');
  const by = rule.takenBackBy === undefined ? '' : ` by \`${rule.takenBackBy}\``;
  return `Who: ${rolesFor(action).join(', ')} ${place}. About: ${about}; ${counts[rule.counts]}; ${takenBack[rule.takenBack]}${by}.`;
}

describe('docs/acts.md', () => {
  it('has a heading for each kind of act that people can record, and for nothing else', () => {
    expect([...sections.keys()].toSorted()).toEqual(asked.toSorted());
  });

  it.each(asked)(
    'says of %s who may, what it is about and what counts, as the rules and the table of kinds do',
    (kind) => {
      expect(sections.get(kind)).toContain(`\n${lineOf(kind)}\n`);
    },
  );

  it.each(asked)('has a body of %s that the contract takes', (kind) => {
    const bodies = bodiesIn(sections.get(kind) ?? '');

    expect(bodies.map((body) => actContracts['record-act'].body.parse(body).kind)).toEqual(bodies.map(() => kind));
    expect(bodies).not.toEqual([]);
  });

  it('names the kinds that the system records by itself', () => {
    const alone = Object.keys(kinds).filter((kind) => !Object.hasOwn(actActions, kind));

    expect(alone.filter((kind) => !page.includes(`- \`${kind}\`: `))).toEqual([]);
  });
});
