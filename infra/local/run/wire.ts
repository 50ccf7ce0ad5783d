import { operator } from '../aws/keyring.ts';
import type { Assembly } from '../template/assembly.ts';
import { region } from '../template/places.ts';
import { readRunModel } from '../template/run-model.ts';
import { startBackends, type Backends, type Foundation } from './backends.ts';
import type { Servers } from './bind-servers.ts';
import { openEdges } from './edges.ts';
import type { LocalRun } from './local-run.ts';
import type { LocalRunOptions } from './options.ts';
import { whenSettled } from './settled.ts';
import type { Stores } from './stores.ts';
import { startTriggers, type Triggers } from './triggers.ts';

export interface Parts {
  options: LocalRunOptions;
  assembly: Assembly;
  stores: Stores;
  servers: Servers;
}

/** Connects every part of a run to the others, and lets it begin. */
export async function wire({ options, assembly, stores, servers }: Parts): Promise<LocalRun> {
  let stopping: Promise<void> | undefined;
  const failed = (error: unknown): void => {
    if (stopping === undefined) options.onFailure?.(error);
  };
  const model = readRunModel(assembly, servers.places);
  const foundation: Foundation = { options, model, stores, servers, failed };
  const backends = await startBackends(foundation);
  openEdges(foundation, backends);
  // What a run before this one left: messages in the hands of workers that are no more, and events not handed over.
  for (const { queueArn } of model.mappings) backends.queues.redeliver(queueArn);
  const triggers = startTriggers(foundation, backends);
  backends.outbox.tellUntold(model.buckets);
  return {
    ...controls(foundation, backends, triggers),
    stop: () => (stopping ??= stop(foundation, backends, triggers)),
  };
}

function controls(foundation: Foundation, backends: Backends, triggers: Triggers): Omit<LocalRun, 'stop'> {
  const { model, stores, servers } = foundation;
  const { keyring, functions, calls, queues, issuer } = backends;
  const { scheduler } = triggers;
  return {
    apiUrl: servers.api.url,
    s3Url: servers.s3.url,
    awsUrl: servers.aws.url,
    pagesUrl: servers.pages.url,
    operator: { ...keyring.issue(operator, 0), region },
    clock: stores.clock,
    model,
    issuer,
    tokenFor: async (person) => {
      if (!issuer) throw new Error('this app takes tokens from elsewhere');
      return issuer.tokenFor(person);
    },
    calls: calls.calls,
    moveClock: async (to) => {
      stores.clock.moveTo(new Date(to));
      functions.tellClock();
      scheduler.tick();
      await scheduler.idle();
    },
    invoke: functions.invoke,
    fireSchedule: (name, fields = {}) => scheduler.fire(name, fields),
    redeliver: () => {
      for (const { queueArn } of model.mappings) queues.redeliver(queueArn);
    },
    settled: () => whenSettled(foundation, backends, triggers),
    queueDepth: (queueName) => queues.depth(queueName),
    queueBodies: (queueName) => queues.bodies(queueName),
  };
}

async function stop(
  { servers, stores }: Foundation,
  backends: Backends,
  { scheduler, pollers }: Triggers,
): Promise<void> {
  scheduler.stop();
  await servers.close();
  const polling = pollers.map((poller) => poller.stop());
  await backends.functions.stop();
  // More than once: a long poll may be just about to begin.
  const waking = setInterval(() => backends.queues.wake(), 10);
  await Promise.all(polling);
  clearInterval(waking);
  await backends.queues.stop();
  await backends.tables.stop();
  await stores.close();
}
