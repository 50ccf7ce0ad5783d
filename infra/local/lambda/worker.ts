import { Worker } from 'node:worker_threads';
import type { FunctionModel } from '../template/model/functions.ts';
import { bundleFile } from './bundle-file.ts';
import { FunctionError, type FunctionFault } from './function-error.ts';
import type { FromWorker, ThrownInWorker, ToWorker, WorkerSetup } from './protocol.ts';

export interface WorkerOptions {
  model: FunctionModel;
  environment: Record<string, string>;
  now: () => number | undefined;
  log: (chunk: Buffer | string) => void;
}

/** One execution environment of a function: one invocation at a time, gone at the first crash, exit or timeout. */
export interface FunctionWorker {
  readonly alive: boolean;
  ready(): Promise<void>;
  invoke(requestId: string, event: unknown): Promise<unknown>;
  tellClock(): void;
  kill(): Promise<void>;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: FunctionError) => void;
}

const workerMain = new URL('worker-main.ts', import.meta.url);

/** Import may take as long as Lambda allows it, or the function's own limit where that is longer. */
const initSeconds = 10;

export function startWorker({ model, environment, now, log }: WorkerOptions): FunctionWorker {
  const worker = new Worker(workerMain, {
    env: environment,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: model.memoryMb },
    stdout: true,
    stderr: true,
    workerData: setupOf(model, now()),
  });
  worker.stdout.on('data', log);
  worker.stderr.on('data', log);

  let alive = true;
  let waiting: Waiting | undefined;

  const fail = (fault: FunctionFault, message: string): void => {
    const failed = waiting;
    waiting = undefined;
    failed?.reject(new FunctionError(model.name, fault, message));
  };
  const die = (fault: FunctionFault, message: string): void => {
    if (!alive) return;
    alive = false;
    log(`${fault}: ${message}\n`);
    fail(fault, message);
    void worker.terminate();
  };
  const succeed = (value: unknown): void => {
    const succeeded = waiting;
    waiting = undefined;
    succeeded?.resolve(value);
  };

  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        return succeed(undefined);
      case 'result':
        return succeed(message.json === undefined ? null : JSON.parse(message.json));
      case 'failed':
        return fail('Thrown', textOf(message.error));
      case 'initFailed':
        return die('Runtime.ImportModuleError', textOf(message.error));
      case 'unhandledRejection':
        return die('Runtime.UnhandledPromiseRejection', textOf(message.error));
    }
  });
  worker.on('error', (error) => die(faultOf(error), error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => die('Runtime.ExitError', `exited with code ${code}`));

  function within(seconds: number, begin: () => void): Promise<unknown> {
    const running = new Promise<unknown>((resolve, reject) => {
      waiting = { resolve, reject };
      begin();
    });
    const timer = setTimeout(() => die('Sandbox.Timedout', `timed out after ${seconds} seconds`), seconds * 1000);
    return running.finally(() => clearTimeout(timer));
  }

  const tell = (message: ToWorker): void => worker.postMessage(message);
  const started = within(Math.max(initSeconds, model.timeoutSeconds), () => {});
  // Told to whoever awaits ready(); without a listener it would end the runner.
  started.catch(() => {});

  return {
    get alive() {
      return alive;
    },
    ready: async () => {
      await started;
    },
    invoke: (requestId, event) =>
      within(model.timeoutSeconds, () =>
        tell({ type: 'invoke', requestId, event, now: now(), timeoutMs: model.timeoutSeconds * 1000 }),
      ),
    tellClock: () => tell({ type: 'clock', now: now() }),
    kill: async () => {
      die('Killed', 'killed from outside');
      await worker.terminate();
    },
  };
}

function setupOf(model: FunctionModel, now: number | undefined): WorkerSetup {
  return {
    ...bundleFile(model),
    functionName: model.name,
    functionArn: model.arn,
    memoryMb: model.memoryMb,
    now,
  };
}

function faultOf(error: unknown): FunctionFault {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.ExitError';
}

function textOf(error: ThrownInWorker): string {
  return error.stack === '' ? `${error.name}: ${error.message}` : error.stack;
}
