import { accessSync, constants, mkdirSync } from 'node:fs';
import * as z from 'zod/mini';
import { demonstrationStart } from './clock.ts';

/** What the environment says about a local run. */
export interface Settings {
  port: number;
  dataDir: string;
  /** An ISO instant, or `real`. */
  clock: string;
  /** Whether the samples are sent, and after them what the other communes report. */
  demonstration: 'on' | 'luc-ba' | 'off';
}

export class SettingsError extends Error {
  override name = 'SettingsError';
}

const environmentSchema = z.object({
  /** The S3 edge, the issuer and the pages take the ports after it, so the last ones are out of reach. */
  PORT: z._default(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((text) => Number(text) < 65_533),
    ),
    '3000',
  ),
  NTM_DATA_DIR: z._default(z.string().check(z.minLength(1)), '.local'),
  NTM_CLOCK: z._default(z.union([z.literal('real'), z.iso.datetime({ offset: true })]), demonstrationStart),
  NTM_DEMO: z._default(z.enum(['on', 'luc-ba', 'off']), 'on'),
});

/** @throws SettingsError naming every variable at fault */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => faultText(String(issue.path[0]), environment));
    throw new SettingsError(faults.join('\n'));
  }
  const { PORT, NTM_DATA_DIR: dataDir, NTM_CLOCK: clock, NTM_DEMO: demonstration } = read.data;
  return { port: Number(PORT), dataDir, clock, demonstration };
}

/** Makes the data folder where it is not there yet. @throws SettingsError where it cannot be one that is written to */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new SettingsError(faultText('NTM_DATA_DIR', { NTM_DATA_DIR: dataDir }));
  }
}

const allowed: Record<string, string> = {
  PORT: '0–65532',
  NTM_DATA_DIR: 'thư mục ghi được, không phải tệp (a folder that can be written to, not a file)',
  NTM_CLOCK: '2024-03-12T08:00:00+07:00 | real',
  NTM_DEMO: 'on | luc-ba | off',
};

function faultText(name: string, environment: Record<string, string | undefined>): string {
  return `${name}=${environment[name] ?? ''}: giá trị không dùng được; hãy dùng ${allowed[name]}. (The value cannot be used: set ${allowed[name]}.)`;
}
