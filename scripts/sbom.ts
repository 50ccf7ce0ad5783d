import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const root = join(import.meta.dirname, '..');

const licence = z.object({
  license: z.optional(z.object({ id: z.optional(z.string()) })),
  expression: z.optional(z.string()),
});
const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  licenses: z._default(z.array(licence), []),
});
const sbomSchema = z.looseObject({
  components: z.array(componentSchema),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z._default(z.array(z.string()), []) })),
});
export type Sbom = z.infer<typeof sbomSchema>;
type Component = z.infer<typeof componentSchema>;

/**
 * What `npm` says of the packages in the lock file, less what only builds and tests. Asks no registry. Not by npm's own
 * `--omit dev`: that leaves out the SDK, too, because what tests need shares it.
 */
export function makeSbom(): Sbom {
  const said = execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      // On Windows npm is a script of its shell.
      shell: process.platform === 'win32',
    },
  );
  const all = sbomSchema.parse(JSON.parse(said));
  const kept = reachable(all);
  return {
    ...all,
    components: all.components.filter((component) => kept.has(component['bom-ref'])),
    dependencies: all.dependencies.filter(({ ref }) => kept.has(ref)),
  };
}

/** From the packages that `package.json` names for what is deployed, all that they need. */
function reachable({ components, dependencies }: Sbom): Set<string> {
  const named = z.object({ dependencies: z.record(z.string(), z.string()) });
  const deployed = named.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).dependencies;
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set(Object.entries(deployed).map(([name, version]) => `${name}@${version}`));
  for (const ref of found) for (const needed of needs.get(ref) ?? []) found.add(needed);
  return new Set(components.map((component) => component['bom-ref']).filter((ref) => found.has(ref)));
}

/** May be bundled into what is deployed, and given away with it under the project's own licence. */
const permissive = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Zlib']);

/**
 * Under the LGPL, which lets it be used so: libvips, unchanged, as WebAssembly in a file of its own beside the one
 * function that needs it, where anybody can put another (docs/adr/0037). Its native forms are not deployed.
 */
const lesser = /^@img\/sharp-(wasm32|webcontainers-wasm32|freebsd-wasm32|libvips-\w+-?\w*|win32-\w+)$/;

/** Components of which it is not known that they may be bundled, each with its licence. */
export function licenceFaults({ components }: Pick<Sbom, 'components'>): string[] {
  return components.flatMap((component) => {
    const said = licencesOf(component);
    const names = said.flatMap((each) => each.split(/[\s()]+|AND|OR/)).filter((name) => name !== '');
    const isLesser = lesser.test(component.name);
    const isAllowed = (name: string): boolean => permissive.has(name) || (isLesser && name === 'LGPL-3.0-or-later');
    const isKnown = names.length > 0 && names.every(isAllowed);
    return isKnown ? [] : [`${component['bom-ref']}: ${said.join(', ') || 'none'}`];
  });
}

const licencesOf = ({ licenses }: Component): string[] =>
  licenses.flatMap(({ license, expression }) => license?.id ?? expression ?? 'none');

if (import.meta.main) {
  const sbom = makeSbom();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`dist/sbom.cdx.json: ${sbom.components.length} packages`);
  for (const fault of licenceFaults(sbom)) {
    console.error(`licence: ${fault}`);
    process.exitCode = 1;
  }
}
