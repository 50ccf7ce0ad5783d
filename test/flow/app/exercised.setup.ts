import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, inject, type RunnerTask } from 'vitest';
import { listenToWishes } from '../../../infra/local/iam/judged.ts';
import type { Exercise } from '../../grants/exercised.ts';

const root = join(import.meta.dirname, '../../..');

// Read before each test file: what its runs ask of AWS is what the grants of the templates are held against.
const wishes = new Set<string>();
listenToWishes((judged) => wishes.add(JSON.stringify(judged)));

// oxlint-disable-next-line no-empty-pattern -- vitest reads from the first parameter what is asked for: nothing
afterAll(({}, { file }) => {
  const exercise: Exercise = {
    file: relative(root, file.filepath).replaceAll('\\', '/'),
    whole: file.tasks.every(passed),
    wishes: [...wishes].map((wish) => JSON.parse(wish)),
  };
  writeFileSync(join(inject('exercised').folder, `${randomUUID()}.json`), JSON.stringify(exercise));
});

/** A test that was filtered out, or that failed, may have left calls unmade. */
function passed(task: RunnerTask): boolean {
  return task.type === 'suite' ? task.tasks.every(passed) : task.result?.state === 'pass';
}
