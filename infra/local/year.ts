import { rmSync } from 'node:fs';
import { makeDataDir } from './settings.ts';
import { readYearOptions } from './year/options.ts';
import { playLocally } from './year/play-locally.ts';
import { resultLines } from './year/print.ts';

// Lambda's zone, whatever this machine's is.
process.env['TZ'] = 'UTC';

try {
  const options = readYearOptions(process.argv.slice(2), process.env);
  makeDataDir(options.dataDir);
  console.log('Đang dựng hệ thống … (building the functions and the templates)');
  try {
    const played = await playLocally(options);
    for (const line of resultLines(played)) console.log(line);
    if (played.faults.length > 0) process.exitCode = 1;
    if (options.keep) console.log(`Xem lại (to look at it): NTM_DATA_DIR=${options.dataDir} NTM_DEMO=off npm start`);
  } finally {
    if (!options.keep) rmSync(options.dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
