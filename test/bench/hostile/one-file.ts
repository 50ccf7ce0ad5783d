import { readFileSync } from 'node:fs';
import { createReadInThread } from '../../../shared/reader/read-in-thread.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';

/** In a process of its own: reads an ordinary file, then the one that is measured, and says what the second took. */
const [program = '', ordinary = '', hostile = ''] = process.argv.slice(2);
const form = formOf('xom-2');
const read = createReadInThread({ program });
const bytes = readFileSync(hostile);

await read({ bytes: readFileSync(ordinary), fileName: '' }, form);
const before = Math.max(process.memoryUsage.rss(), peak());
const [start, used] = [performance.now(), process.cpuUsage()];
const reading = await read({ bytes, fileName: '' }, form);
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(used);
const processor = (user + system) / 1000;
const megabytes = Math.max(0, peak() - before) / 1e6;
const verdict = reading.ok ? 'accepted' : (reading.problems[0]?.code ?? '');
process.stdout.write(JSON.stringify({ milliseconds, processor, megabytes, verdict }));

function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}
