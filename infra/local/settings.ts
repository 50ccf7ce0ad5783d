import * as z from 'zod/mini';
import { demonstrationStart } from './clock.ts';

/** What the environment says about a local run. */
export interface Settings {
  port: number;
  dataDir: string;
  /** An ISO instant, or `real`. */
  clock: string;
  sendSamples: boolean;
}

export class SettingsError extends Error {
  override name = 'SettingsError';
}

const environmentSchema = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 3000),
  NTM_DATA_DIR: z._default(z.string().check(z.minLength(1)), '.local'),
  NTM_CLOCK: z._default(z.union([z.literal('real'), z.iso.datetime({ offset: true })]), demonstrationStart),
  NTM_DEMO: z._default(z.enum(['on', 'off']), 'on'),
});

/** @throws SettingsError naming every variable at fault */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(faults.join('; '));
  }
  const { PORT: port, NTM_DATA_DIR: dataDir, NTM_CLOCK: clock, NTM_DEMO: demo } = read.data;
  return { port, dataDir, clock, sendSamples: demo === 'on' };
}
