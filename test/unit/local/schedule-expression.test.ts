import { describe, expect, it } from 'vitest';
import { readExpression } from '../../../infra/local/scheduler/expression.ts';
import { UnknownInTemplateError } from '../../../infra/local/template/errors.ts';

const after = (instant: string, expression: string, zone = 'Asia/Ho_Chi_Minh'): string | undefined =>
  readExpression(expression, zone)(new Date(instant))?.toISOString();

describe('a schedule expression', () => {
  it.each([
    ['every day in its zone', 'cron(30 0 * * ? *)', '2024-03-12T17:30:00.000Z'],
    ['the same instant is not after itself', 'cron(0 8 12 3 ? 2024)', undefined],
    ['weekdays counted from Sunday', 'cron(0 9 ? * 2-6 *)', '2024-03-12T02:00:00.000Z'],
    ['a Sunday', 'cron(0 9 ? * 1 *)', '2024-03-17T02:00:00.000Z'],
    ['the last day of the month', 'cron(0 0 L * ? *)', '2024-03-30T17:00:00.000Z'],
    ['the second Friday', 'cron(0 0 ? * 6#2 *)', '2024-04-11T17:00:00.000Z'],
    ['the last Friday', 'cron(0 0 ? * 6L *)', '2024-03-28T17:00:00.000Z'],
    ['every two hours', 'rate(2 hours)', '2024-03-12T02:00:00.000Z'],
    ['once', 'at(2024-05-01T07:00:00)', '2024-05-01T00:00:00.000Z'],
    ['once, and past', 'at(2024-01-01T00:00:00)', undefined],
  ])('knows %s: %s', (_what, expression, expected) => {
    expect(after('2024-03-12T01:00:00Z', expression)).toBe(expected);
  });

  it.each(['cron(0 0 * * *)', 'rate(0 days)', 'rate(5 fortnights)', 'every day'])(
    'stops the run where it is %s',
    (expression) => {
      expect(() => readExpression(expression, 'UTC')).toThrow(UnknownInTemplateError);
    },
  );
});
