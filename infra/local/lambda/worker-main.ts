import { existsSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import timekeeper from 'timekeeper';
import { jsonConsole } from './json-console.ts';
import type { FromWorker, ThrownInWorker, ToWorker, WorkerSetup } from './protocol.ts';

/** Lambda's side of a function: what runs in its worker before the bundle and around each invocation. */
type Handler = (event: unknown, context: object) => unknown;

const setup: WorkerSetup = workerData;
const bundleUrl = pathToFileURL(setup.file).href;
const isCommonJs = setup.file.endsWith('.js') && !existsSync(join(dirname(setup.file), 'package.json'));

let requestId: string | undefined;
if (setup.logsJson) {
  const write = (line: string): void => void process.stdout.write(line);
  Object.assign(console, jsonConsole({ write, requestId: () => requestId }));
}

process.on('unhandledRejection', (reason) => {
  tell({ type: 'unhandledRejection', error: described(reason) });
});

setClock(setup.now);
try {
  const handler = await loadHandler();
  parentPort?.on('message', (message: ToWorker) => {
    setClock(message.now);
    if (message.type === 'invoke') void invoke(handler, message);
  });
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'initFailed', error: described(error) });
}

async function invoke(handler: Handler, message: ToWorker & { type: 'invoke' }): Promise<void> {
  requestId = message.requestId;
  try {
    const result = await handler(message.event, contextOf(message.requestId, message.timeoutMs));
    tell({ type: 'result', json: JSON.stringify(result) });
  } catch (error) {
    tell({ type: 'failed', error: described(error) });
  }
}

async function loadHandler(): Promise<Handler> {
  // In Lambda the bundle stands alone and is CommonJS; here a package.json further up would make it a module.
  registerHooks({
    load: (url, context, next) =>
      next(url, url === bundleUrl && isCommonJs ? { ...context, format: 'commonjs' } : context),
  });
  const loaded: Record<string, unknown> = isCommonJs ? createRequire(bundleUrl)(setup.file) : await import(bundleUrl);
  const handler = loaded[setup.exportName];
  if (!isHandler(handler)) throw new Error(`${setup.exportName} is undefined or not exported`);
  return handler;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function contextOf(awsRequestId: string, timeoutMs: number): object {
  const deadline = performance.now() + timeoutMs;
  return {
    awsRequestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: String(setup.memoryMb),
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
}

function setClock(now: number | undefined): void {
  if (now !== undefined) timekeeper.travel(now);
}

function described(error: unknown): ThrownInWorker {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: error.name, message: error.message, stack: error.stack ?? '' };
}

function tell(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  parentPort?.postMessage(message);
}
