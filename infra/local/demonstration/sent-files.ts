import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const schema = z.record(z.string(), z.object({ uploadId: z.string(), sent: z.boolean() }));

/** Which samples have been sent, kept across restarts and kills. */
export interface SentFiles {
  has(fileName: string): boolean;
  /** The upload under which a file was last about to be sent. */
  uploadOf(fileName: string): string | undefined;
  begin(fileName: string, uploadId: string): void;
  note(fileName: string): void;
}

export function openSentFiles(dataDir: string): SentFiles {
  const file = join(dataDir, 'demonstration.json');
  const files = existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

  function save(fileName: string, entry: { uploadId: string; sent: boolean }): void {
    files[fileName] = entry;
    writeFileSync(`${file}.next`, JSON.stringify(files, null, 2));
    renameSync(`${file}.next`, file);
  }

  return {
    has: (fileName) => files[fileName]?.sent ?? false,
    uploadOf: (fileName) => files[fileName]?.uploadId,
    begin: (fileName, uploadId) => save(fileName, { uploadId, sent: false }),
    note: (fileName) => save(fileName, { uploadId: files[fileName]?.uploadId ?? '', sent: true }),
  };
}
