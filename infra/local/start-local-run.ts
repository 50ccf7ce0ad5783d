import { bindServers } from './run/bind-servers.ts';
import type { LocalRun } from './run/local-run.ts';
import type { LocalRunOptions } from './run/options.ts';
import { openStores } from './run/stores.ts';
import { wire } from './run/wire.ts';
import { readAssembly } from './template/assembly.ts';

export type { LocalRun } from './run/local-run.ts';
export type { LocalRunOptions } from './run/options.ts';

/**
 * Brings up on 127.0.0.1 what the templates of a synthesized app ask for. Nothing that runs knows that it is not in AWS.
 * @throws UnknownInTemplateError, DataDirInUseError, PortTakenError
 */
export async function startLocalRun(options: LocalRunOptions): Promise<LocalRun> {
  const assembly = readAssembly(options.assembly);
  const stores = await openStores(options);
  try {
    const servers = await bindServers(options.port ?? 0, options.s3Port);
    return await wire({ options, assembly, stores, servers }).catch(async (error: unknown) => {
      await servers.close();
      throw error;
    });
  } catch (error) {
    await stores.close();
    throw error;
  }
}
