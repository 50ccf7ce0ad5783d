import { Worker } from 'node:worker_threads';
import type { FunctionModel } from '../template/model/functions.ts';
import { bundleFile } from './bundle-file.ts';
import { FunctionError, type FunctionFault } from './function-error.ts';
import type { FromWorker, ThrownInWorker, ToWorker, WorkerSetup } from './protocol.ts';

export interface WorkerOptions {
  model: FunctionModel;
  /** The file of `worker-program.ts`. */
  program: string;
  environment: Record<string, string>;
  now: () => number | undefined;
  log: (chunk: Buffer | string) => void;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: FunctionError) => void;
}

/** Beyond this, a worker that runs out of memory now and then takes the whole process with it: Node leaves it 16 MB to end in. */
const maxYoungGenerationSizeMb = 16;

/** Import may take as long as Lambda allows it, or the function's own limit where that is longer. */
const initSeconds = 10;

/** One execution environment of a function: one invocation at a time, gone at the first crash, exit or timeout. */
export class FunctionWorker {
  readonly #options: WorkerOptions;
  readonly #worker: Worker;
  readonly #started: Promise<unknown>;
  #alive = true;
  #waiting: Waiting | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#worker = start(options);
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error) => this.#die(faultOf(error), messageOf(error)));
    this.#worker.on('exit', (code) => this.#die('Runtime.ExitError', `exited with code ${code}`));
    this.#started = this.#within(Math.max(initSeconds, options.model.timeoutSeconds), () => {});
    // Told to whoever awaits ready(); without a listener it would end the runner.
    this.#started.catch(() => {});
  }

  get alive(): boolean {
    return this.#alive;
  }

  async ready(): Promise<void> {
    await this.#started;
  }

  invoke(requestId: string, event: unknown): Promise<unknown> {
    const { model, now } = this.#options;
    const timeoutMs = model.timeoutSeconds * 1000;
    return this.#within(model.timeoutSeconds, () =>
      this.#tell({ type: 'invoke', requestId, event, now: now(), timeoutMs }),
    );
  }

  tellClock(): void {
    this.#tell({ type: 'clock', now: this.#options.now() });
  }

  async kill(): Promise<void> {
    this.#die('Killed', 'killed from outside');
    await this.#worker.terminate();
  }

  async #within(seconds: number, begin: () => void): Promise<unknown> {
    if (!this.#alive) throw new FunctionError(this.#options.model.name, 'Killed', 'the worker is gone');
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    begin();
    const timeout = (): void => this.#die('Sandbox.Timedout', `timed out after ${seconds} seconds`);
    const timer = setTimeout(timeout, seconds * 1000);
    return answered.finally(() => clearTimeout(timer));
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        return this.#take()?.resolve(undefined);
      case 'result':
        return this.#take()?.resolve(message.json === undefined ? null : JSON.parse(message.json));
      case 'failed':
        return this.#fail('Thrown', textOf(message.error));
      case 'initFailed':
        return this.#die('Runtime.ImportModuleError', textOf(message.error));
      case 'unhandledRejection':
        return this.#die('Runtime.UnhandledPromiseRejection', textOf(message.error));
    }
  }

  #die(fault: FunctionFault, message: string): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#options.log(`${fault}: ${message}\n`);
    this.#fail(fault, message);
    void this.#worker.terminate();
  }

  #fail(fault: FunctionFault, message: string): void {
    this.#take()?.reject(new FunctionError(this.#options.model.name, fault, message));
  }

  #take(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  #tell(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    this.#worker.postMessage(message);
  }
}

function start({ model, program, environment, now, log }: WorkerOptions): Worker {
  const worker = new Worker(program, {
    env: environment,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: model.memoryMb, maxYoungGenerationSizeMb },
    stdout: true,
    stderr: true,
    workerData: setupOf(model, now()),
  });
  worker.stdout.on('data', log);
  worker.stderr.on('data', log);
  return worker;
}

function setupOf(model: FunctionModel, now: number | undefined): WorkerSetup {
  return {
    ...bundleFile(model),
    functionName: model.name,
    functionArn: model.arn,
    memoryMb: model.memoryMb,
    logsJson: model.logsJson,
    now,
  };
}

function faultOf(error: unknown): FunctionFault {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.ExitError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function textOf(error: ThrownInWorker): string {
  return error.stack === '' ? `${error.name}: ${error.message}` : error.stack;
}
