import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const oneBlank = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const number = /^(?:[IVX]+|\d+(?:\.\d+)?)\.\s*/;
const isGoingOn = ([first = '']: string): boolean => first === first.toLowerCase() && first !== first.toUpperCase();

/** The plan's lines from its first part to its end, less the headings, which ask nothing of anybody. */
function dutiesOf(plan: string): string[] {
  const lines = plan.split('\n').map(oneBlank);
  const body = lines.slice(
    lines.findIndex((line) => line.startsWith('I. ')),
    lines.findIndex((line) => line.startsWith('Trên đây là kế hoạch')),
  );
  const whole: string[] = [];
  for (const line of body.filter((text) => text !== ''))
    if (isGoingOn(line)) whole.push(`${whole.pop() ?? ''} ${line}`);
    else whole.push(line);
  return whole
    .filter((line) => !number.test(line) || /:\s*\S/.test(line))
    .map((line) => line.replace(number, '').replace(/^[-+\s]+/, ''));
}

it('has a row for every line of the plan that asks something of somebody', () => {
  const rows = textOf('docs/plan-66.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const told = new Set(rows.map((row) => oneBlank(row.split(' | ')[1] ?? '')));

  const duties = dutiesOf(textOf('test/fixtures/plan-66.txt'));

  expect(duties).toHaveLength(39);
  expect(duties.filter((duty) => !told.has(duty))).toEqual([]);
});

it('leaves no cell of the plan’s table empty', () => {
  const rows = textOf('docs/plan-66.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));

  expect(
    rows.filter((row) =>
      row
        .split('|')
        .slice(1, 5)
        .some((cell) => cell.trim() === ''),
    ),
  ).toEqual([]);
});
