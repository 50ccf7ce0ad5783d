import type { AwsCall } from '../aws/calls.ts';
import type { Credentials } from '../aws/keyring.ts';
import type { Clock } from '../clock.ts';
import type { QueueDepth } from '../sqs/queues.ts';
import type { TokenFor } from '../issuer/callers.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { RunModel } from '../template/run-model.ts';

/** The app, standing on this machine. */
export interface LocalRun {
  apiUrl: string;
  s3Url: string;
  awsUrl: string;
  /** The pages, and the API under `/api`. */
  pagesUrl: string;
  /** Keys of an operator, who may do everything, with the region that they are good for. */
  operator: Credentials & { region: string };
  clock: Clock;
  model: RunModel;
  /** A bearer token of the development issuer. @throws where the app takes tokens from elsewhere */
  tokenFor: TokenFor;
  /** The development issuer; undefined where the app takes tokens from elsewhere. */
  issuer: Pick<Issuer, 'url' | 'key'> | undefined;
  /** Every AWS call so far, of functions and of others. */
  calls: readonly AwsCall[];
  /** Moves the clock of everything forward, and waits for the schedules that are then due. */
  moveClock(to: Date | string): Promise<void>;
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Fires a schedule by hand, with these fields on top of its own input, and gives the function's answer. */
  fireSchedule(name: string, fields?: object): Promise<unknown>;
  /** Makes every message that is being worked on visible again at once, as after a crash. */
  redeliver(): void;
  /** Resolves when no event is to be handed over, no queue with a consumer holds a message, and no schedule is due. */
  settled(): Promise<void>;
  queueDepth(queueName: string): QueueDepth;
  queueBodies(queueName: string): string[];
  stop(): Promise<void>;
}
