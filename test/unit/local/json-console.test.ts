import { expect, it } from 'vitest';
import { jsonConsole } from '../../../infra/local/lambda/json-console.ts';

it('writes what a function says as Lambda does: a line each, with level, time and request id', () => {
  const lines: string[] = [];
  const { info, error } = jsonConsole({ requestId: () => 'r-1', write: (line) => lines.push(line) });

  info?.({ message: 'ingested', problems: 0 });
  error?.('it failed %d times', 2);

  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'INFO',
      requestId: 'r-1',
      message: { message: 'ingested', problems: 0 },
    },
    { timestamp: expect.any(String), level: 'ERROR', requestId: 'r-1', message: 'it failed 2 times' },
  ]);
  expect(lines.every((line) => line.endsWith('}\n'))).toBe(true);
});
