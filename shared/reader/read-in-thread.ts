import type { ResourceLimits } from 'node:worker_threads';
import type { Form } from '../domain/form.ts';
import type { Reading } from '../domain/problem.ts';
import type { Report } from '../domain/report.ts';
import { unreadText } from '../domain/unread-text.ts';
import { limits } from '../reports/limits.ts';
import { ReadingThread, type FileToRead, type ThreadOptions } from './reading-thread.ts';

/** Reads as `readReport` does, elsewhere. */
export type ReadInThread = (file: FileToRead['file'], form: Form) => Promise<Reading<Report>>;

interface ReaderOptions {
  /** `worker.ts`, or what it was bundled to. */
  program: string | URL;
  milliseconds?: number;
  resourceLimits?: ResourceLimits;
}

/**
 * Reads files in a thread of its own, which is started at the first and kept: what one of them does to it, another
 * does not feel. One file is read at a time; others wait.
 */
export function createReadInThread(options: ReaderOptions): ReadInThread {
  const limited: ThreadOptions = {
    milliseconds: limits.readingMilliseconds,
    resourceLimits: limits.readingThread,
    ...options,
  };
  let thread: ReadingThread | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function read(given: FileToRead): Promise<Reading<Report>> {
    const own = thread?.alive ? thread : new ReadingThread(limited);
    thread = own;
    try {
      return await own.read(given);
    } catch (error) {
      // Not waited for: what hangs in the platform's own code cannot be ended.
      void own.end();
      if (!isOutOfMemory(error)) throw error;
      // Only what happens in a new thread is a property of the file: in this one others were read before.
      return own.files === 1 ? tooHeavy() : read(given);
    }
  }

  return (file, form) => {
    const reading = before.then(() => read({ file, form }));
    before = reading.catch(() => {});
    return reading;
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooHeavy(): Reading<Report> {
  const message = unreadText('too-heavy', {});
  return { ok: false, problems: [{ place: { file: 'whole' }, code: 'too-heavy', found: '', message }], warnings: [] };
}
