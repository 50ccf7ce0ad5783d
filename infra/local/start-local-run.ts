import type { AwsCall } from './aws/calls.ts';
import type { Credentials } from './aws/keyring.ts';
import type { Clock } from './clock.ts';
import { bindServers } from './run/bind-servers.ts';
import type { LocalRunOptions } from './run/options.ts';
import { openStores } from './run/stores.ts';
import { wire } from './run/wire.ts';
import { readAssembly } from './template/assembly.ts';
import type { RunModel } from './template/run-model.ts';

export type { LocalRunOptions } from './run/options.ts';

/** The app, standing on this machine. */
export interface LocalRun {
  apiUrl: string;
  s3Url: string;
  awsUrl: string;
  /** Keys of an operator, who may do everything, with the region that they are good for. */
  operator: Credentials & { region: string };
  clock: Clock;
  model: RunModel;
  /** Every AWS call so far, of functions and of others. */
  calls: readonly AwsCall[];
  /** Moves the clock of everything forward, and fires the schedules that are then due. */
  moveClock(to: Date | string): Promise<void>;
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Fires a schedule by hand, with these fields on top of its own input. */
  fireSchedule(name: string, fields?: object): Promise<unknown>;
  /** Makes every message that is being worked on visible again at once. */
  redeliver(): void;
  /** Resolves when no message is waiting or in work, apart from dead letters, and no schedule is due. */
  settled(): Promise<void>;
  queueDepth(queueName: string): { ready: number; inFlight: number };
  queueBodies(queueName: string): string[];
  stop(): Promise<void>;
}

/**
 * Brings up on 127.0.0.1 what the templates of a synthesized app ask for. Nothing that runs knows that it is not in AWS.
 * @throws UnknownInTemplateError, DataDirInUseError, PortTakenError
 */
export async function startLocalRun(options: LocalRunOptions): Promise<LocalRun> {
  const assembly = readAssembly(options.assembly);
  const stores = await openStores(options);
  try {
    const servers = await bindServers(options.port ?? 0, options.s3Port);
    try {
      return await wire({ options, assembly, stores, servers });
    } catch (error) {
      await servers.close();
      throw error;
    }
  } catch (error) {
    await stores.close();
    throw error;
  }
}
