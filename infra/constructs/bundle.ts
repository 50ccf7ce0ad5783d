import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';

/**
 * The bundled code of a function. Source maps stay at home: no cold start reads them.
 * @throws Error when it was not built
 */
export function bundleOf(bundles: string, name: string): Code {
  const dir = join(bundles, name);
  if (!existsSync(join(dir, 'index.js'))) throw new Error(`functions/${name} has no bundle: run "npm run build" first`);
  return Code.fromAsset(dir, { exclude: ['*.map'] });
}
