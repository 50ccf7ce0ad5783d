import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findFaults } from './imports/find-faults.ts';

const root = join(import.meta.dirname, '..');
const files = globSync('{data,events,functions,infra,operator,scripts,shared,test,web}/**/*.{ts,tsx}', { cwd: root });
const faults = files
  .map((file) => file.split(sep).join('/'))
  .toSorted()
  .flatMap((file) => findFaults(file, readFileSync(join(root, file), 'utf8')));

for (const { file, line, rule } of faults) console.error(`${file}:${line} ${rule}`);
console.log(`${files.length} files, ${faults.length} imports or usages out of place`);
process.exitCode = faults.length === 0 ? 0 : 1;
