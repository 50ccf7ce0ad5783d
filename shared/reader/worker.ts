import { parentPort } from 'node:worker_threads';
import { readReport } from '../reports/read-report.ts';
import type { FileToRead } from './reading-thread.ts';

/**
 * The thread that reads: one file at a time, with nothing of what the function may do. It catches nothing: what nobody
 * expected ends it, and the next file gets a new one.
 */
parentPort?.on('message', (given: FileToRead) => void answer(given));

async function answer({ file, form }: FileToRead): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  parentPort?.postMessage(await readReport(file, form));
}
