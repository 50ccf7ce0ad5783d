import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| who | what for'));

/** The tests that a row names: titles in italics, then the file that they are in. */
function testsOf(row: string): { title: string; file: string }[] {
  return [...row.matchAll(/((?:\*[^*]+\*(?: and )?)+) \(`(test\/[^`]+)`\)/g)].flatMap(([, titles = '', file = '']) =>
    [...titles.matchAll(/\*([^*]+)\*/g)].map(([, title = '']) => ({ title, file })),
  );
}

it('the threat model names a test for every line', () => {
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
});

it.each(rows.flatMap(testsOf))('there is a test in $file that says: $title', ({ title, file }) => {
  const source = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
  const said = [...source.matchAll(/(?:\b(?:it|describe)|\))\(\s*(['"`])(.+?)\1,/g)].map(([, , text = '']) => text);

  expect(said.some((text) => text.endsWith(title))).toBe(true);
});
