import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { describe, expect, inject, it } from 'vitest';
import { licenceFaults, makeSbom } from '../../../scripts/sbom.ts';

const metaSchema = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.unknown()) })),
});

/** By what the bundler says that it took in. */
function bundledPackages(): string[] {
  const meta = metaSchema.parse(JSON.parse(readFileSync(join(inject('assembly'), '../dist/meta.json'), 'utf8')));
  const files = Object.values(meta.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
}

describe('the bill of materials', () => {
  it('names every package of which anything is in a bundle, with a licence that lets it be there', () => {
    const sbom = makeSbom();

    const named = new Set(sbom.components.map(({ name }) => name));
    expect(new Set(bundledPackages()).size).toBeGreaterThan(20);
    expect(bundledPackages().filter((name) => !named.has(name))).toEqual([]);
    expect(licenceFaults(sbom)).toEqual([]);
  });

  it('has a fault for a licence that is not known to be permissive, and for none at all', () => {
    const component = (name: string, licenses: object[]) => ({ 'bom-ref': name, name, licenses });
    const components = [
      component('a', [{ license: { id: 'MIT' } }]),
      component('b', [{ expression: '(MIT OR Apache-2.0)' }]),
      component('c', [{ license: { id: 'GPL-3.0-only' } }]),
      component('d', []),
    ];

    expect(licenceFaults({ components })).toEqual(['c: GPL-3.0-only', 'd: none']);
  });
});
