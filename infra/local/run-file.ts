import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const runFileSchema = z.object({
  port: z.number(),
  pid: z.number(),
  /** Whoever can read this file may ask the run to close a month. */
  token: z.string(),
  /** Where the development issuer answers. */
  issuer: z.optional(z.string()),
  /** For an operator who copies files to the bucket. */
  s3: z.object({ endpoint: z.string(), region: z.string(), accessKeyId: z.string(), secretAccessKey: z.string() }),
  /** Every other service, and what lies where: for the operator's commands. */
  aws: z.object({ endpoint: z.string(), bucket: z.string(), table: z.string() }),
});

export type RunFile = z.infer<typeof runFileSchema>;

const nameIn = (dataDir: string): string => join(dataDir, 'run.json');

export function writeRunFile(dataDir: string, run: RunFile): void {
  rmSync(nameIn(dataDir), { force: true });
  writeFileSync(nameIn(dataDir), `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
}

/** The run that holds a data folder, or was killed while it did. */
export function readRunFile(dataDir: string): RunFile | undefined {
  if (!existsSync(nameIn(dataDir))) return undefined;
  const read = runFileSchema.safeParse(JSON.parse(readFileSync(nameIn(dataDir), 'utf8')));
  return read.success ? read.data : undefined;
}

export function removeRunFile(dataDir: string): void {
  rmSync(nameIn(dataDir), { force: true });
}
