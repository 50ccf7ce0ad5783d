import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const clockSchema = z.object({ now: z.iso.datetime() });

/** The instant at which the run last stood, so that a restart goes on from there. */
export function readStoredInstant(dataDir: string): Date | undefined {
  const file = join(dataDir, 'clock.json');
  if (!existsSync(file)) return undefined;
  return new Date(clockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).now);
}

export function storeInstant(dataDir: string, now: Date): void {
  const file = join(dataDir, 'clock.json');
  writeFileSync(`${file}.next`, JSON.stringify({ now: now.toISOString() }));
  renameSync(`${file}.next`, file);
}
