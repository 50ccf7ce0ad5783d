import { open, readFile, truncate } from 'node:fs/promises';

interface Waiting {
  line: string;
  done: () => void;
  failed: (error: unknown) => void;
}

/** A file of JSON lines that only grows. What `append` has returned for is on the disk. */
export interface AppendLog {
  append(record: unknown): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the log and gives its records. A last line that a kill cut short was never acknowledged, so it is cut off.
 * Lines that come while the disk is busy share the next sync.
 */
export async function openAppendLog(path: string): Promise<{ log: AppendLog; records: unknown[] }> {
  const records = await readRecords(path);
  const file = await open(path, 'a');
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch);
    }
    writing = undefined;
  }

  async function write(batch: Waiting[]): Promise<void> {
    try {
      await file.appendFile(batch.map(({ line }) => line).join(''));
      await file.datasync();
      for (const { done } of batch) done();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }

  const log: AppendLog = {
    append: (record) =>
      new Promise((done, failed) => {
        waiting.push({ line: `${JSON.stringify(record)}\n`, done, failed });
        writing ??= writeAll();
      }),
    close: async () => {
      await writing;
      await file.close();
    },
  };
  return { log, records };
}

async function readRecords(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
