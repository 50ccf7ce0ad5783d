import { parseArgs } from 'node:util';
import { atPlace } from './place/place.ts';
import { rebuildPlace } from './rebuild/rebuild-place.ts';

process.env['TZ'] = 'UTC';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'say-again': { type: 'boolean', default: false } },
});
try {
  await atPlace(process.env, async (place) => {
    const named = { ...place, PROGRESS_TABLE: positionals[0] ?? place.PROGRESS_TABLE };
    if (!(await rebuildPlace(named, { sayAgain: values['say-again'], say: console.log }))) process.exitCode = 1;
  });
  // The thread that reads would else keep the process.
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
