import { nameOfArn } from '../sqs/queues.ts';
import type { Backends, Foundation } from './backends.ts';
import type { Triggers } from './triggers.ts';

const pollMs = 5;

/** Waits until everything that was sent has been worked off: events handed over, queues with a consumer empty. */
export async function whenSettled(foundation: Foundation, backends: Backends, triggers: Triggers): Promise<void> {
  const isBusy = (): boolean =>
    foundation.stores.objects.untold().length > 0 ||
    triggers.pollers.some(({ busy }) => busy > 0) ||
    foundation.model.mappings.some(({ queueArn }) => {
      const { ready, inFlight } = backends.queues.depth(nameOfArn(queueArn));
      return ready + inFlight > 0;
    });

  await triggers.scheduler.idle();
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, pollMs));
}
