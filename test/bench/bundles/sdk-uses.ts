import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { functionNames } from '../../../scripts/build.ts';
import { house, type Workspace } from '../workspace.ts';

/** What a function's bundle holds of the SDK: package → the clients and commands that the source names. */
export type SdkUses = ReadonlyMap<string, ReadonlySet<string>>;

export interface FunctionBundle {
  name: string;
  bytes: number;
  uses: SdkUses;
}

const output = z.object({ bytes: z.number(), inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) });
const metaSchema = z.object({ outputs: z.record(z.string(), output) });

/** Every function that has anything of the SDK in it. */
export function readFunctionBundles({ dist }: Workspace): FunctionBundle[] {
  const { outputs } = metaSchema.parse(JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8')));
  return functionNames().flatMap((name) => {
    // Named from the house, wherever this run has built them.
    const [, made] = Object.entries(outputs).find(([file]) => file.endsWith(`/functions/${name}/index.js`)) ?? [];
    if (!made) throw new Error(`functions/${name} is not in the build's metafile`);
    const present = Object.keys(made.inputs).filter((file) => (made.inputs[file]?.bytesInOutput ?? 0) > 0);
    const uses = usesOf(present);
    return uses.size === 0 ? [] : [{ name, bytes: made.bytes, uses }];
  });
}

function usesOf(files: readonly string[]): SdkUses {
  const uses = new Map<string, Set<string>>();
  for (const file of files.filter((each) => each.startsWith('shared/aws/'))) {
    for (const { from, names } of sdkImports(readFileSync(join(house, file), 'utf8'))) {
      if (!isBundled(from, files)) continue;
      uses.set(from, new Set([...(uses.get(from) ?? []), ...names]));
    }
  }
  return uses;
}

/** A client that one part of a file imports may be left out of a bundle that uses another part of it. */
function isBundled(sdkPackage: string, files: readonly string[]): boolean {
  return files.some((file) => file.startsWith(`node_modules/${sdkPackage}/`));
}

const importPattern = /^import (?<type>type )?\{(?<names>[^}]*)\} from '(?<from>@aws-sdk\/[^']+)';/gm;

/** What is imported as a value: types are gone before anything is bundled. */
function sdkImports(source: string): { from: string; names: string[] }[] {
  return [...source.matchAll(importPattern)].flatMap(({ groups }) => {
    if (groups?.['type'] !== undefined) return [];
    const names = (groups?.['names'] ?? '').split(',').map((name) => name.trim());
    const values = names.filter((name) => name !== '' && !name.startsWith('type '));
    return values.length === 0 ? [] : [{ from: groups?.['from'] ?? '', names: values }];
  });
}
