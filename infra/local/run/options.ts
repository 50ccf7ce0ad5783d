import type { OnCall } from '../aws/calls.ts';
import type { BusEvent, DeliveryPolicy } from '../events/event-bus.ts';
import type { Incoming, Reply } from '../http/server.ts';
import type { CatchUp } from '../scheduler/scheduler.ts';
import type { OnMail } from '../ses/mail-folder.ts';

/** How to start a run. Only the first two are needed. */
export interface LocalRunOptions {
  /** The folder of the synthesized app, such as `cdk.out`. */
  assembly: string;
  /** Everything that the run keeps; held by one run at a time. */
  dataDir: string;
  /** Of the HTTP API; 0, the default, takes any that is free. */
  port?: number;
  /** Of the S3 edge; by default the one after `port`, so that forms signed before a restart still find it. */
  s3Port?: number;
  /** An ISO instant, or `real`. */
  clock?: string;
  /** What is fired of a schedule when the clock is moved over several of its instants; each of them by default. */
  catchUp?: CatchUp;
  /** Stands between an event and its queues: twice, late, out of order. */
  delivery?: DeliveryPolicy;
  /** Sees every AWS call before and after, and may kill the worker that makes it. */
  onCall?: OnCall;
  /** Sees every event that the app puts on a bus. */
  onEvent?: (bus: string, event: BusEvent) => void;
  /** Sees every object version once it is stored. */
  onStored?: (bucket: string, key: string) => void;
  /** Sees every mail once its file is written. */
  onMail?: OnMail;
  /** Sees every failure: of a function, or of the run itself. */
  onFailure?: (error: unknown) => void;
  /** Takes requests that are meant for the run itself, on the API's port. */
  control?: (request: Incoming) => Promise<Reply | undefined>;
}
