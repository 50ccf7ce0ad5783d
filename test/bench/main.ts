import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBundles } from './bundles/measure.ts';
import type { Figure } from './figure.ts';
import { measureClose } from './close/measure.ts';
import { measureHostile } from './hostile/measure.ts';
import { measureBurst, measureMonth } from './local/measure.ts';
import { measurePages } from './pages/measure.ts';
import { printFigures } from './print-figures.ts';
import { measureReading } from './reading/measure.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, full: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const parts: Readonly<Record<string, (workspace: Workspace) => Promise<Figure[]>>> = {
  bundles: measureBundles,
  pages: measurePages,
  month: measureMonth,
  burst: measureBurst,
  hostile: measureHostile,
  close: () => measureClose(options.full),
  reading: measureReading,
};

const workspace = await makeWorkspace();
try {
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (options.only !== undefined && options.only !== name) continue;
    console.error(`measuring ${name} …`);
    figures.push(...(await measure(workspace)));
  }
  printFigures(figures, console.log);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  workspace.remove();
}
