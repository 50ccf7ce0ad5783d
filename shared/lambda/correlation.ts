import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from './log.ts';

/** What is said of an invocation in each of its log lines. */
export interface Correlation {
  /** Goes with one upload from function to function; else of the act, the version or the run. */
  correlationId?: string;
  /** Of the upload: which of the versions under its key, as the ledger and the events name it. */
  objectVersion?: string;
  /** The API's own, as in its access log. */
  httpRequestId?: string;
  /** Of a caller that traces (W3C Trace Context). */
  traceId?: string;
  /** Lambda's own. Lambda writes it itself, but for lines that carry metrics. */
  requestId?: string;
}

/** The second argument of every function; a test that calls one need not give it. */
export type InvocationContext = { awsRequestId: string } | undefined;

export const requestOf = (context: InvocationContext): Pick<Correlation, 'requestId'> =>
  context ? { requestId: context.awsRequestId } : {};

const current = new AsyncLocalStorage<Correlation>();

/** Adds to what the lines of this invocation say from here on. */
export function correlate(about: Correlation): void {
  Object.assign(current.getStore() ?? {}, about);
}

export const correlation = (): Correlation => current.getStore() ?? {};

/** What is done for one invocation, and what its lines say of it. */
export const within = <T>(about: Correlation, work: () => Promise<T>): Promise<T> => current.run({ ...about }, work);

/** Lambda logs what is thrown with its own request id and no other: this line beside it says what it was about. */
export function correlated<T>(log: Log, about: Correlation, work: () => Promise<T>): Promise<T> {
  return within(about, async () => {
    try {
      return await work();
    } catch (error) {
      log.error('failed', error instanceof Error ? error.name : 'unknown');
      throw error;
    }
  });
}
