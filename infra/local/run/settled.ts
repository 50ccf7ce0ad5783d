import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Poller } from '../sqs/poller.ts';
import type { Queues } from '../sqs/queues.ts';
import type { RunModel } from '../template/run-model.ts';

export interface Busy {
  model: RunModel;
  queues: Queues;
  pollers: readonly Poller[];
  untold: () => number;
  scheduler: Scheduler;
}

const pollMs = 5;

/** Waits until everything that was sent has been worked off: events handed over, queues with a consumer empty. */
export async function whenSettled(busy: Busy): Promise<void> {
  await busy.scheduler.idle();
  while (isBusy(busy)) await new Promise((resolve) => setTimeout(resolve, pollMs));
}

function isBusy({ model, queues, pollers, untold }: Busy): boolean {
  const depths = model.mappings.map(({ queueArn }) => queues.depth(queueArn.split(':').at(-1) ?? ''));
  return (
    untold() > 0 || pollers.some(({ busy }) => busy > 0) || depths.some(({ ready, inFlight }) => ready + inFlight > 0)
  );
}
