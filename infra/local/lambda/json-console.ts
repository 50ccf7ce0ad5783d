import { format } from 'node:util';

const levels = { trace: 'TRACE', debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR' } as const;

interface JsonConsole {
  requestId: () => string | undefined;
  write: (line: string) => void;
}

/** Has `console` write as Lambda does where a function's log format is JSON: a line each, what was said under `message`. */
export function jsonConsole({ requestId, write }: JsonConsole) {
  const say =
    (level: string) =>
    (...said: unknown[]): void => {
      const [first, ...more] = said;
      const message = more.length === 0 ? first : format(...said);
      write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, requestId: requestId(), message })}\n`);
    };
  return Object.fromEntries(Object.entries(levels).map(([method, level]) => [method, say(level)]));
}
