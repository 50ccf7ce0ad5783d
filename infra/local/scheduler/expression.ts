import { Cron } from 'croner';
import { UnknownInTemplateError } from '../template/errors.ts';

/** The first instant after another at which a schedule is due; undefined where there is none any more. */
export type NextAfter = (instant: Date) => Date | undefined;

/**
 * Reads `cron(…)`, `rate(…)` and `at(…)` of EventBridge Scheduler.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function readExpression(expression: string, timeZone: string): NextAfter {
  const [, kind = '', inside = ''] = /^(cron|rate|at)\((.+)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'cron':
      return fromCron(cronerPattern(inside, expression), timeZone);
    case 'at':
      return fromCron(inside, timeZone);
    case 'rate':
      return fromRate(inside, expression);
    default:
      throw unknown(expression);
  }
}

function fromCron(pattern: string, timezone: string): NextAfter {
  const cron = new Cron(pattern, { timezone, paused: true });
  return (instant) => cron.nextRun(instant) ?? undefined;
}

/** AWS counts the days of the week from 1 = Sunday, writes `6L` for the last Friday, and puts the year last. */
function cronerPattern(inside: string, expression: string): string {
  const [minute, hour, dayOfMonth, month, dayOfWeek, year, ...rest] = inside.trim().split(/\s+/);
  if (year === undefined || dayOfWeek === undefined || rest.length > 0) throw unknown(expression);
  const days = dayOfWeek
    .replace(/^L$/, '7')
    .replaceAll(/(?<!#)\b\d/g, (day) => String(Number(day) - 1))
    .replace(/L$/, '#L');
  return ['0', minute, hour, dayOfMonth, month, days, year].join(' ').replaceAll('?', '*');
}

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function fromRate(inside: string, expression: string): NextAfter {
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inside.trim()) ?? [];
  const every = Number(count) * (unitMs[unit] ?? 0);
  if (every === 0) throw unknown(expression);
  return (instant) => new Date((Math.floor(instant.getTime() / every) + 1) * every);
}

function unknown(expression: string): UnknownInTemplateError {
  return new UnknownInTemplateError(`the local run does not know the schedule expression ${expression}`);
}
