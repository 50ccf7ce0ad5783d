import { correlation } from './correlation.ts';

/**
 * Structured log lines: ids and counts only, never what a file or a person says. Lambda writes what is given to
 * `console` as JSON with the request id and the time (its own log format, set on every function), so no library is
 * bundled for it.
 */
export interface Log {
  info: (message: string, about: Record<string, unknown>) => void;
  error: (message: string, error: unknown) => void;
}

export function createLog(service: string): Log {
  return {
    info: (message, about) => console.info({ service, message, ...ids(), ...about }),
    error: (message, error) => console.error({ service, message, ...ids(), error: textOf(error) }),
  };
}

function ids() {
  const { requestId: _lambdaWritesIt, ...said } = correlation();
  return said;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
