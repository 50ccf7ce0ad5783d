import { randomUUID } from 'node:crypto';
import type { Credentials } from '../aws/keyring.ts';
import type { FunctionModel } from '../template/model/functions.ts';
import { startWorker, type FunctionWorker } from './worker.ts';

export interface PoolOptions {
  model: FunctionModel;
  issueCredentials: (serial: number) => Credentials;
  environment: (credentials: Credentials) => Record<string, string>;
  now: () => number | undefined;
  log: (chunk: Buffer | string) => void;
}

/** All workers of one function: warm ones are used again, new ones started up to the cap, and what exceeds it waits. */
export interface FunctionPool {
  invoke(event: unknown): Promise<unknown>;
  /** The invocation that a worker is in, by its access key. */
  requestOf(accessKeyId: string): string | undefined;
  kill(accessKeyId: string): Promise<void>;
  tellClock(): void;
  stop(): Promise<void>;
}

interface Member {
  worker: FunctionWorker;
  accessKeyId: string;
  requestId: string | undefined;
}

export function createFunctionPool(options: PoolOptions): FunctionPool {
  const members = new Set<Member>();
  const queue: ((member: Member) => void)[] = [];
  let serial = 0;

  function start(): Member {
    serial += 1;
    const credentials = options.issueCredentials(serial);
    const worker = startWorker({ ...options, environment: options.environment(credentials) });
    const member = { worker, accessKeyId: credentials.accessKeyId, requestId: undefined };
    members.add(member);
    return member;
  }

  function dropDead(): void {
    for (const member of members) if (!member.worker.alive) members.delete(member);
  }

  function acquire(): Promise<Member> | Member {
    dropDead();
    const idle = [...members].find(({ requestId }) => requestId === undefined);
    if (idle !== undefined) return idle;
    if (members.size < options.model.concurrency) return start();
    return new Promise((given) => queue.push(given));
  }

  function release(member: Member): void {
    member.requestId = undefined;
    dropDead();
    const next = queue.shift();
    if (next === undefined) return;
    const successor = member.worker.alive ? member : start();
    successor.requestId = 'reserved';
    next(successor);
  }

  async function invoke(event: unknown): Promise<unknown> {
    const acquired = acquire();
    const member = acquired instanceof Promise ? await acquired : acquired;
    const requestId = randomUUID();
    member.requestId = requestId;
    try {
      await member.worker.ready();
      return await member.worker.invoke(requestId, event);
    } finally {
      release(member);
    }
  }

  const find = (accessKeyId: string): Member | undefined =>
    [...members].find((member) => member.accessKeyId === accessKeyId);

  return {
    invoke,
    requestOf: (accessKeyId) => find(accessKeyId)?.requestId,
    kill: async (accessKeyId) => find(accessKeyId)?.worker.kill(),
    tellClock: () => {
      for (const { worker } of members) worker.tellClock();
    },
    stop: async () => {
      await Promise.all([...members].map(({ worker }) => worker.kill()));
    },
  };
}
