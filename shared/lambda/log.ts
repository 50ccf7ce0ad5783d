import { Logger } from '@aws-lambda-powertools/logger';

/** Structured log lines: ids and counts only, never what a file or a person says. */
export function createLog(serviceName: string): Logger {
  return new Logger({ serviceName });
}
export type { Logger as Log } from '@aws-lambda-powertools/logger';
