import { createAsyncInvoke } from '../lambda/async-invoke.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { Poller } from '../sqs/poller.ts';
import type { Backends, Foundation } from './backends.ts';

/** What sets functions going without being asked: queues and schedules. */
export interface Triggers {
  scheduler: Scheduler;
  pollers: readonly Poller[];
}

export function startTriggers(
  { options, model, stores, failed }: Foundation,
  { functions, queues }: Backends,
): Triggers {
  const { invoke } = functions;
  const invokeAsync = createAsyncInvoke({
    models: model.asyncInvokes,
    invoke,
    sendToQueue: (queueArn, body) => queues.send(queueArn, body),
    failed,
    retryDelayMs: 1000,
  });
  const scheduler = new Scheduler({
    schedules: model.schedules,
    file: stores.dataDir.path('schedules.json'),
    invoke: invokeAsync,
    invokeNow: invoke,
    failed,
    catchUp: options.catchUp ?? 'each',
  });
  return { scheduler, pollers: model.mappings.map((mapping) => new Poller({ mapping, queues, invoke, failed })) };
}
