import { createWriteStream, type WriteStream } from 'node:fs';
import type { Keyring } from '../aws/keyring.ts';
import type { Clock } from '../clock.ts';
import type { DataDir } from '../storage/data-dir.ts';
import type { FunctionModel } from '../template/model/functions.ts';
import type { Places } from '../template/places.ts';
import { environmentOf } from './environment.ts';
import { FunctionPool } from './function-pool.ts';
import { writeWorkerProgram } from './worker-program.ts';

/** Every function of the app, by name. */
export interface Functions {
  /** By its name, or by the short one that it goes by in records. */
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  /** The invocation that the worker with this access key is in. */
  requestOf: (accessKeyId: string) => string | undefined;
  kill: (accessKeyId: string) => Promise<void>;
  tellClock: () => void;
  stop: () => Promise<void>;
}

export interface FunctionsOptions {
  models: readonly FunctionModel[];
  keyring: Keyring;
  places: Places;
  clock: Clock;
  dataDir: DataDir;
}

export function createFunctions({ models, keyring, places, clock, dataDir }: FunctionsOptions): Functions {
  const now = (): number | undefined => (clock.real ? undefined : clock.now().getTime());
  const program = writeWorkerProgram(dataDir.path('worker.mjs'));
  const logs: WriteStream[] = [];
  const pools = new Map(models.map((model): [string, FunctionPool] => [model.name, poolOf(model)]));

  function poolOf(model: FunctionModel): FunctionPool {
    const log = createWriteStream(dataDir.path('logs', `${model.label}.log`), { flags: 'a' });
    logs.push(log);
    return new FunctionPool({
      model,
      program,
      now,
      log: (chunk) => log.write(chunk),
      issueCredentials: (serial) => keyring.issue(model.name, serial),
      environment: (credentials) => environmentOf(model, credentials, places),
    });
  }

  return {
    invoke: async (functionName, event) => {
      const name = models.find(({ label }) => label === functionName)?.name ?? functionName;
      const pool = pools.get(name);
      if (pool === undefined) throw new Error(`no function is called ${functionName}`);
      return pool.invoke(event);
    },
    requestOf: (accessKeyId) => firstDefined(pools, (pool) => pool.requestOf(accessKeyId)),
    kill: async (accessKeyId) => {
      await Promise.all([...pools.values()].map((pool) => pool.kill(accessKeyId)));
    },
    tellClock: () => {
      for (const pool of pools.values()) pool.tellClock();
    },
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      for (const log of logs) log.end();
    },
  };
}

function firstDefined<T>(
  pools: ReadonlyMap<string, FunctionPool>,
  read: (pool: FunctionPool) => T | undefined,
): T | undefined {
  for (const pool of pools.values()) {
    const value = read(pool);
    if (value !== undefined) return value;
  }
  return undefined;
}
