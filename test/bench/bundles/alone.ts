import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../../scripts/build.ts';
import { house, type Workspace } from '../workspace.ts';
import type { FunctionBundle, SdkUses } from './sdk-uses.ts';

export interface AloneBundle {
  file: string;
  bytes: number;
}

/** The SDK as a function has it, and nothing of ours: the same clients, made the same way, and the same commands. */
export async function buildAlone({ folder }: Workspace, { name, uses }: FunctionBundle): Promise<AloneBundle> {
  const file = join(folder(`alone-${name}`), 'index.cjs');
  const { metafile } = await build({
    ...bundleOptions,
    stdin: { contents: aloneSource(uses), resolveDir: house, sourcefile: 'alone.ts', loader: 'ts' },
    outfile: file,
    metafile: true,
    logLevel: 'warning',
  });
  const made = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint !== undefined);
  if (!made) throw new Error(`the SDK alone for ${name} has no bundle`);
  return { file, bytes: made.bytes };
}

/** Functions make their clients when they are loaded, so the SDK alone does too. */
function aloneSource(uses: SdkUses): string {
  const packages = [...uses].map(([from, names]) => ({ from, names: [...names].toSorted() }));
  const imports = packages.map(({ from, names }) => `import { ${names.join(', ')} } from '${from}';`);
  const all = packages.flatMap(({ names }) => names);
  const made = all.map((name) => (isClient(name) ? `new ${name}(${optionsOf(name)})` : name));
  return [...imports, `export const sdk = [${made.join(', ')}];`].join('\n');
}

const isClient = (name: string): boolean => name.endsWith('Client');

/** As in shared/aws/clients.ts. */
const optionsOf = (name: string): string =>
  name === 'S3Client' ? "{ requestChecksumCalculation: 'WHEN_REQUIRED' }" : '{}';
