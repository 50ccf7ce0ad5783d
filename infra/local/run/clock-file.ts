import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { DataDir } from '../storage/data-dir.ts';

const clockSchema = z.object({ now: z.iso.datetime() });

/** The instant at which the run last stood, so that a restart goes on from there. */
export function readStoredInstant(dataDir: DataDir): Date | undefined {
  const file = dataDir.path('clock.json');
  if (!existsSync(file)) return undefined;
  return new Date(clockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).now);
}

export function storeInstant(dataDir: DataDir, now: Date): void {
  const file = dataDir.path('clock.json');
  writeFileSync(`${file}.next`, JSON.stringify({ now: now.toISOString() }));
  renameSync(`${file}.next`, file);
}
