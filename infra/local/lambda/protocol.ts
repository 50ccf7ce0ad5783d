/** What goes between the runner and a function's worker. */
export interface WorkerSetup {
  file: string;
  exportName: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
  logsJson: boolean;
  /** Epoch milliseconds that the clock stands at; undefined where it is the machine's own. */
  now: number | undefined;
}

export type ToWorker =
  | { type: 'clock'; now: number | undefined }
  | { type: 'invoke'; requestId: string; event: unknown; now: number | undefined; timeoutMs: number };

export interface ThrownInWorker {
  name: string;
  message: string;
  stack: string;
}

export type FromWorker =
  | { type: 'failed'; error: ThrownInWorker }
  | { type: 'initFailed'; error: ThrownInWorker }
  | { type: 'ready' }
  | { type: 'result'; json: string | undefined }
  | { type: 'unhandledRejection'; error: ThrownInWorker };
