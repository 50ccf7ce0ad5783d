import { randomUUID } from 'node:crypto';
import type { Credentials } from '../aws/keyring.ts';
import type { FunctionModel } from '../template/model/functions.ts';
import { FunctionWorker } from './worker.ts';

export interface PoolOptions {
  model: FunctionModel;
  program: string;
  issueCredentials: (serial: number) => Credentials;
  environment: (credentials: Credentials) => Record<string, string>;
  now: () => number | undefined;
  log: (chunk: Buffer | string) => void;
}

interface Member {
  worker: FunctionWorker;
  accessKeyId: string;
  /** The invocation that it is in. */
  requestId: string | undefined;
}

/** All workers of one function: warm ones are used again, new ones started up to the cap, and what exceeds it waits. */
export class FunctionPool {
  readonly #options: PoolOptions;
  readonly #members = new Set<Member>();
  readonly #waiting: (() => void)[] = [];
  #serial = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async invoke(event: unknown): Promise<unknown> {
    const requestId = randomUUID();
    const member = await this.#acquire(requestId);
    try {
      await member.worker.ready();
      return await member.worker.invoke(requestId, event);
    } finally {
      member.requestId = undefined;
      this.#waiting.shift()?.();
    }
  }

  /** The invocation that a worker is in, by its access key. */
  requestOf(accessKeyId: string): string | undefined {
    return this.#find(accessKeyId)?.requestId;
  }

  async kill(accessKeyId: string): Promise<void> {
    await this.#find(accessKeyId)?.worker.kill();
  }

  tellClock(): void {
    for (const { worker } of this.#members) worker.tellClock();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#members].map(({ worker }) => worker.kill()));
  }

  /** Whoever is let go on looks again, because another may have been quicker. */
  async #acquire(requestId: string): Promise<Member> {
    for (;;) {
      const member = this.#idle() ?? this.#start();
      if (member !== undefined) {
        member.requestId = requestId;
        return member;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #idle(): Member | undefined {
    for (const member of this.#members) if (!member.worker.alive) this.#members.delete(member);
    return [...this.#members].find(({ requestId }) => requestId === undefined);
  }

  #start(): Member | undefined {
    if (this.#members.size >= this.#options.model.concurrency) return undefined;
    this.#serial += 1;
    const credentials = this.#options.issueCredentials(this.#serial);
    const worker = new FunctionWorker({ ...this.#options, environment: this.#options.environment(credentials) });
    const member: Member = { worker, accessKeyId: credentials.accessKeyId, requestId: undefined };
    this.#members.add(member);
    return member;
  }

  #find(accessKeyId: string): Member | undefined {
    return [...this.#members].find((member) => member.accessKeyId === accessKeyId);
  }
}
