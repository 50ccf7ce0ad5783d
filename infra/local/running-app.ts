import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { closeAndTell } from './close/close-and-tell.ts';
import { failureLine } from './console/failure-line.ts';
import type { Say } from './console/say.ts';
import { createTold } from './console/told.ts';
import { createControl } from './control.ts';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.ts';
import type { Settings } from './settings.ts';
import { startLocalRun, type LocalRun, type LocalRunOptions } from './start-local-run.ts';

/** A run that tells on the screen what it does, and that `npm run close` finds. */
export interface RunningApp {
  run: LocalRun;
  /** Closing a month waits for this, so that samples on their way are not late. */
  busyWith(work: Promise<unknown>): void;
  /** Reports of other communes come without a line on the screen; of all communes they have one if undefined. */
  tellOnlyOf(communeId: string | undefined): void;
  stop(): Promise<void>;
}

export async function startRunningApp(settings: Settings, assembly: string, say: Say): Promise<RunningApp> {
  const { port, dataDir, clock } = settings;
  const token = randomBytes(24).toString('base64url');
  let work: Promise<unknown> = Promise.resolve();
  const told = createTold(say);
  const control = createControl(token, async (period) => {
    await work;
    return closeAndTell(run, period);
  });
  const run: LocalRun = await startLocalRun({
    assembly,
    port,
    dataDir,
    clock,
    control,
    onStored: (_bucket, key) => told.stored(key),
    onEvent: (_bus, event) => told.event(event),
    onMail: sayOncePerSubject(say),
    onFailure: (error) => say(failureLine(error)),
  });
  writeRunFile(dataDir, runFileOf(run, token));
  return {
    run,
    busyWith: (next) => {
      work = next;
    },
    tellOnlyOf: told.onlyOf,
    stop: async () => {
      removeRunFile(dataDir);
      await run.stop();
    },
  };
}

/** A list of recipients is one line, not twenty. */
function sayOncePerSubject(say: Say): NonNullable<LocalRunOptions['onMail']> {
  const said = new Set<string>();
  return (file, { subject }) => {
    if (said.has(subject)) return;
    said.add(subject);
    say(`✉ đã gửi thư (mail written)  ${dirname(file)}: ${subject}`);
  };
}

export function runFileOf(run: LocalRun, token: string): RunFile {
  const { apiUrl, s3Url: endpoint, awsUrl, operator, model, issuer } = run;
  const [bucket, table] = [model.buckets[0]?.name ?? '', model.tables[0]?.name ?? ''];
  const aws = { endpoint: awsUrl, bucket, table };
  const port = Number(new URL(apiUrl).port);
  return { port, pid: process.pid, token, issuer: issuer?.url, s3: { endpoint, ...operator }, aws };
}
