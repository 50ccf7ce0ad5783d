import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { readExercises } from './exercised.ts';
import { findFaults } from './find-faults.ts';
import { allows, readGrants } from './grant.ts';
import { unexercised } from './unexercised.ts';

// Without flow tests in the same run there is nothing to hold the grants against, and reading it throws.
const { folder, assembly } = inject('exercised');
const exercises = readExercises(folder);
const wishes = exercises.flatMap((exercise) => exercise.wishes);
const grants = readGrants(assembly);
const root = join(import.meta.dirname, '../..');

it('rests on every flow test, each of them run to its end', () => {
  const files = globSync('test/flow/app/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

  expect(
    exercises
      .filter(({ whole }) => whole)
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(files.toSorted());
});

it('grants what the functions ask of AWS, and nothing else', () => {
  expect(findFaults({ grants, wishes, unexercised })).toEqual([]);
});

const used = grants.filter((grant) => wishes.some((wish) => allows(grant, wish)));
/** One of each kind, of the roles in question only: all of them with each grant in turn would take minutes. */
const askedBy = (who: string) =>
  used.filter((grant) => grant.who === who).flatMap((grant) => wishes.find((wish) => allows(grant, wish)) ?? []);

it('would notice each grant that is taken away', () => {
  const unnoticed = used.filter((taken) => {
    const left = grants.filter((grant) => grant !== taken && grant.who === taken.who);
    const faults = findFaults({ grants: left, wishes: askedBy(taken.who), unexercised });
    return !faults.some((fault) => fault.startsWith(`not granted: ${taken.who} ${taken.action}`));
  });

  expect(new Set(used.map(({ who }) => who)).size).toBeGreaterThan(20);
  expect(unnoticed).toEqual([]);
});

it('would notice a grant that is added to any role', () => {
  const table = grants.find(({ action }) => action === 'dynamodb:Query')?.resource ?? '';
  const unnoticed = [...new Set(grants.map(({ who }) => who))].filter((who) => {
    const added = { who, action: 'dynamodb:Scan', resource: table, condition: undefined };
    const faults = findFaults({ grants: [...grants, added], wishes: askedBy(who), unexercised });
    return !faults.some((fault) => fault.startsWith(`not used: ${who} dynamodb:Scan`));
  });

  expect(unnoticed).toEqual([]);
});
