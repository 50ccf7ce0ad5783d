import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const here = (path: string): string => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);

/** Run by a process of its own, because a process takes its zone when it starts. */
const script = `
  const { readGiven } = await import(${here('data/given.ts')});
  const { periodsOf } = await import(${here('shared/domain/rules.ts')});
  const { civilDate, instantText, labelAt } = await import(${here('shared/domain/period.ts')});
  const given = readGiven();
  const [rule] = given.periodRules;
  const periods = periodsOf(given, 'luc-ba');
  const instants = ['2024-03-14T16:59:59Z', '2024-03-14T17:00:00Z', '2024-03-10T07:30:00Z', '2023-12-31T20:00:00Z',
    '2024-02-29T23:59:59+07:00', '2024-12-31T23:59:59+07:00'];
  console.log(JSON.stringify({
    hour: new Date('2024-03-14T12:00:00Z').getHours(),
    answers: [periods, instants.map((instant) =>
      [labelAt(periods, instant), civilDate(rule, instant), instantText(rule, instant)])],
  }));`;

function runIn(zone: string): { hour: number; answers: unknown } {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

describe('the zone of the machine', () => {
  const inUtc = runIn('UTC');

  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'changes no date when it is %s',
    (zone) => {
      const there = runIn(zone);

      expect(there.hour).not.toBe(inUtc.hour);
      expect(there.answers).toEqual(inUtc.answers);
    },
  );
});
