import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const module = new URL('../../../shared/domain/period.ts', import.meta.url).href;

/** Run by a process of its own, because a process takes its zone when it starts. */
const script = `
  const { periodOf, labelAt, civilDate } = await import(${JSON.stringify(module)});
  const rule = { id: 'r', source: '', timeZone: 'Asia/Ho_Chi_Minh', utcOffset: '+07:00', startDay: 15,
    deadlines: { unit: 1, commune: 2 }, graceWorkingDays: 1, holidays: [], workedWeekends: [] };
  const instants = ['2024-03-14T16:59:59Z', '2024-03-14T17:00:00Z', '2024-03-10T07:30:00Z', '2023-12-31T20:00:00Z'];
  console.log(JSON.stringify({
    hour: new Date('2024-03-14T12:00:00Z').getHours(),
    answers: [periodOf(rule, '2024-01'), periodOf(rule, '2024-03'), periodOf(rule, '2024-11'),
      instants.map((instant) => [labelAt(rule, instant), civilDate(rule, instant)])],
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

  it.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati', 'Europe/Berlin'])(
    'changes no date when it is %s',
    (zone) => {
      const there = runIn(zone);

      expect(there.hour).not.toBe(inUtc.hour);
      expect(there.answers).toEqual(inUtc.answers);
    },
  );
});
