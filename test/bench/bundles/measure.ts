import type { Figure } from '../figure.ts';
import type { Workspace } from '../workspace.ts';
import { buildAlone } from './alone.ts';
import { bundleBytes } from './bundle-bytes.ts';
import { importTime } from './import-time.ts';
import { readFunctionBundles } from './sdk-uses.ts';

export async function measureBundles(workspace: Workspace): Promise<Figure[]> {
  const bytes: Figure[] = [];
  const times: Figure[] = [];
  for (const bundle of readFunctionBundles(workspace)) {
    const alone = await buildAlone(workspace, bundle);
    bytes.push(bundleBytes(bundle, alone));
    times.push(await importTime(workspace, bundle, alone));
  }
  return [...bytes, ...times];
}
