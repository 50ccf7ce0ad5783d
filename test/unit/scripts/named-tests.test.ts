import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** The lines of a document's table, less its head. */
const rowsOf = (file: string, head: string): string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith(head));

/** The tests that a row names: titles in italics, then the file that they are in. */
function testsOf(row: string): { title: string; file: string }[] {
  return [...row.matchAll(/((?:\*[^*]+\*(?: and )?)+) \(`(test\/[^`]+)`\)/g)].flatMap(([, titles = '', file = '']) =>
    [...titles.matchAll(/\*([^*]+)\*/g)].map(([, title = '']) => ({ title, file })),
  );
}

describe.each([
  { document: 'docs/threat-model.md', head: '| who | what for', least: 10 },
  { document: 'docs/plan-66.md', head: '| line |', least: 1 },
])('$document', ({ document, head, least }) => {
  const rows = rowsOf(document, head);

  it('names a test for every line', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([]);
  });

  it.each(rows.flatMap(testsOf))('names a test that there is: $title ($file)', ({ title, file }) => {
    const source = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    const said = [...source.matchAll(/(?:\b(?:it|describe)|\))\(\s*(['"`])(.+?)\1,/g)].map(([, , text = '']) => text);

    expect(said.some((text) => text.endsWith(title))).toBe(true);
  });
});
