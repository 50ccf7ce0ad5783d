import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { LocalRunOptions } from '../../../infra/local/start-local-run.ts';
import { sendSamples, startApp, type Running } from './running.ts';

type Prepare = (app: Running) => Promise<unknown>;

/** The app to which the samples have been sent, and which has judged them. */
export const startWithSamples = (options?: Partial<LocalRunOptions>): Promise<Running> =>
  startFrom('samples', sendSamples, options);

/** The app with March closed over the samples, and all that follows from it done. */
export const startClosed = (options?: Partial<LocalRunOptions>): Promise<Running> =>
  startFrom('closed', async (app) => [await sendSamples(app), await app.close()], options);

/** A folder like the one that `startWithSamples` begins from, gone after the test. */
export const folderWithSamples = (): Promise<string> => copyOf('samples', sendSamples);

async function startFrom(name: string, prepare: Prepare, options?: Partial<LocalRunOptions>): Promise<Running> {
  return startApp({ ...options, dataDir: await copyOf(name, prepare) });
}

/** Whichever test asks first, in whichever process, prepares it for all. */
async function copyOf(name: string, prepare: Prepare): Promise<string> {
  const prepared = join(inject('assembly'), '../prepared', name);
  if (!existsSync(prepared)) await make(prepared, prepare);
  const dataDir = mkdtempSync(join(tmpdir(), 'ntm-app-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  cpSync(prepared, dataDir, { recursive: true });
  return dataDir;
}

async function make(prepared: string, prepare: Prepare): Promise<void> {
  mkdirSync(join(prepared, '..'), { recursive: true });
  const dataDir = mkdtempSync(`${prepared}-`);
  const app = await startApp({ dataDir });
  await prepare(app);
  await app.run.settled();
  await app.run.stop();
  try {
    renameSync(dataDir, prepared);
  } catch (error) {
    // Another process was quicker: its folder serves both.
    if (!existsSync(prepared)) throw error;
  }
}
