import { createCallLog } from '../aws/calls.ts';
import { jsonEdge } from '../aws/json-edge.ts';
import { createKeyring, operator } from '../aws/keyring.ts';
import { dynamodbService } from '../dynamodb/dynamodb-service.ts';
import { startTables } from '../dynamodb/tables.ts';
import { createEventBus, type EventBus } from '../events/event-bus.ts';
import { eventsService } from '../events/events-service.ts';
import { httpApi } from '../http/api.ts';
import { createAsyncInvoke } from '../lambda/async-invoke.ts';
import { createFunctions } from '../lambda/functions.ts';
import { s3Edge } from '../s3/edge.ts';
import { createOutbox } from '../s3/object-created.ts';
import { startScheduler } from '../scheduler/scheduler.ts';
import { startPoller } from '../sqs/poller.ts';
import { startQueues, type Queues } from '../sqs/queues.ts';
import { sqsService } from '../sqs/sqs-service.ts';
import type { LocalRun } from '../start-local-run.ts';
import type { Assembly } from '../template/assembly.ts';
import { region } from '../template/places.ts';
import { readRunModel, type RunModel } from '../template/run-model.ts';
import { createAccess } from './access.ts';
import type { Servers } from './bind-servers.ts';
import type { LocalRunOptions } from './options.ts';
import { whenSettled } from './settled.ts';
import type { Stores } from './stores.ts';

interface Parts {
  options: LocalRunOptions;
  assembly: Assembly;
  stores: Stores;
  servers: Servers;
}

/** Connects every part of a run to the others, and lets it begin. */
export async function wire({ options, assembly, stores, servers }: Parts): Promise<LocalRun> {
  const { clock, dataDir, objects } = stores;
  const { places } = servers;
  let stopped = false;
  const failed = (error: unknown): void => {
    if (!stopped) options.onFailure?.(error);
  };

  const model = readRunModel(assembly, places);
  const mayDo = createAccess(model);
  const keyring = createKeyring(
    dataDir.secret,
    model.functions.map(({ name }) => name),
  );
  const functions = createFunctions({ models: model.functions, keyring, places, clock, dataDir });
  const { invoke, requestOf } = functions;
  const calls = createCallLog(options.onCall, functions.kill);
  const queues = await startQueues(dataDir.path('queues'), model.queues);
  const tables = await startTables(dataDir.path('tables'), model.tables);
  const bus = busOf(model, queues, options);
  const outbox = createOutbox({ store: objects, bus, failed });

  const shared = { keyring, mayDo, calls, requestOf, failed };
  const onEvent = options.onEvent ?? (() => {});
  servers.aws.answerWith(
    jsonEdge({ ...shared, services: [dynamodbService(tables), sqsService(queues), eventsService(bus, onEvent)] }),
  );
  servers.s3.answerWith(
    s3Edge({
      ...shared,
      buckets: model.buckets,
      store: objects,
      stored: (version, bucket) => {
        options.onStored?.(bucket.name, version.key);
        outbox.tell(version, bucket);
      },
    }),
  );
  servers.api.answerWith(httpApi({ model: model.api, invoke, control: options.control ?? noControl, failed }));

  const invokeAsync = createAsyncInvoke({
    models: model.asyncInvokes,
    invoke,
    sendToQueue: queues.send,
    failed,
    retryDelayMs: 1000,
  });
  const scheduler = startScheduler({
    schedules: model.schedules,
    file: dataDir.path('schedules.json'),
    invoke: invokeAsync,
    invokeNow: invoke,
    failed,
  });
  const pollers = model.mappings.map((mapping) => startPoller({ mapping, queues, invoke, failed }));
  outbox.tellUntold(model.buckets);

  return {
    apiUrl: places.api,
    s3Url: places.s3,
    awsUrl: places.aws,
    operator: { ...keyring.issue(operator, 0), region },
    clock,
    model,
    calls: calls.calls,
    moveClock: async (to) => {
      clock.moveTo(new Date(to));
      functions.tellClock();
      scheduler.tick();
      await scheduler.idle();
    },
    invoke,
    fireSchedule: (name, fields = {}) => scheduler.fire(name, fields),
    redeliver: () => {
      for (const { queueArn } of model.mappings) queues.redeliver(queueArn);
    },
    settled: () => whenSettled({ model, queues, pollers, untold: () => objects.untold().length, scheduler }),
    queueDepth: queues.depth,
    queueBodies: queues.bodies,
    stop: async () => {
      stopped = true;
      scheduler.stop();
      await servers.close();
      const stopping = pollers.map((poller) => poller.stop());
      await functions.stop();
      await queues.stop();
      await Promise.all(stopping);
      await tables.stop();
      await stores.close();
    },
  };
}

async function noControl(): Promise<undefined> {}

function busOf({ rules }: RunModel, queues: Queues, { delivery }: LocalRunOptions): EventBus {
  return createEventBus({ rules, sendToQueue: queues.send, delivery: delivery ?? ((_event, send) => send()) });
}
