import { randomUUID } from 'node:crypto';
import type { AsyncInvokeModel } from '../template/model/async-invokes.ts';
import { FunctionError } from './function-error.ts';

export interface AsyncInvokeOptions {
  models: readonly AsyncInvokeModel[];
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  sendToQueue: (queueArn: string, body: string) => Promise<void>;
  failed: (error: unknown) => void;
  /** Before the first retry; each later one waits so much longer again. Lambda itself waits a minute. */
  retryDelayMs: number;
}

/** Invokes a function that nobody waits for: tried again as its configuration says, then its event goes to a queue. */
export type InvokeAsync = (functionName: string, event: unknown) => Promise<void>;

const lambdaDefault = { retries: 2, failureQueueArn: undefined };

export function createAsyncInvoke(options: AsyncInvokeOptions): InvokeAsync {
  return async (functionName, event) => {
    const model = options.models.find((each) => each.functionName === functionName) ?? lambdaDefault;
    for (let attempt = 0; ; attempt += 1) {
      try {
        await options.invoke(functionName, event);
        return;
      } catch (error) {
        options.failed(error);
        if (attempt === model.retries) return giveUp({ functionName, event, error }, model.failureQueueArn, options);
      }
      await new Promise((resolve) => setTimeout(resolve, options.retryDelayMs * (attempt + 1)));
    }
  };
}

interface GivenUp {
  functionName: string;
  event: unknown;
  error: unknown;
}

async function giveUp(
  given: GivenUp,
  queueArn: string | undefined,
  { sendToQueue }: AsyncInvokeOptions,
): Promise<void> {
  if (queueArn === undefined) return;
  const { functionName, event, error } = given;
  const record = {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: { requestId: randomUUID(), functionArn: functionName, condition: 'RetriesExhausted' },
    requestPayload: event,
    responsePayload: {
      errorType: error instanceof FunctionError ? error.fault : 'Error',
      errorMessage: error instanceof Error ? error.message : String(error),
    },
  };
  await sendToQueue(queueArn, JSON.stringify(record));
}
