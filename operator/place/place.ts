import * as z from 'zod/mini';
import { buildApp } from '../../infra/local/build-app.ts';
import { say } from '../../infra/local/console/say.ts';
import { readRunFile, type RunFile } from '../../infra/local/run-file.ts';
import { startRunningApp } from '../../infra/local/running-app.ts';
import { makeDataDir, readSettings } from '../../infra/local/settings.ts';

/** Where a command works: in AWS, or in the local run. */
export interface Place {
  REPORTS_BUCKET: string;
  PROGRESS_TABLE: string;
  /** By the clock of the place. */
  now: () => Date;
}

type Environment = Record<string, string | undefined>;

const namedSchema = z.object({ REPORTS_BUCKET: z.string(), PROGRESS_TABLE: z.string() });

/**
 * In AWS where the environment names bucket and table, with the credentials and the region that it has. Else in the
 * local run that holds the data folder; where none does, one is started for this.
 */
export async function atPlace(environment: Environment, work: (place: Place) => Promise<void>): Promise<void> {
  const named = namedSchema.safeParse(environment);
  if (named.success) return work({ ...named.data, now: () => new Date() });
  const settings = readSettings(environment);
  makeDataDir(settings.dataDir);
  const running = readRunFile(settings.dataDir);
  const ahead = running && (await clockAhead(running));
  if (running && ahead !== undefined) return work(pointAt(running, ahead, environment));
  console.log('Không có hệ thống nào đang chạy: tự khởi động, rồi dừng. (Nothing is running: starting it for this.)');
  const app = await startRunningApp({ ...settings, port: 0 }, await buildApp(settings.dataDir), say);
  try {
    const started = readRunFile(settings.dataDir);
    if (!started) throw new Error('the run that was started has left no run.json');
    await work(pointAt(started, 0, environment));
  } finally {
    await app.stop();
  }
}

/** How far a run's clock is ahead, in milliseconds; undefined where none answers: one that was killed leaves its file behind. */
async function clockAhead({ port }: RunFile): Promise<number | undefined> {
  const reply = await fetch(`http://127.0.0.1:${port}/openapi.json`).catch(() => undefined);
  // An answer that nobody reads keeps its connection, and so the process.
  await reply?.body?.cancel();
  const date = Date.parse(reply?.headers.get('date') ?? '');
  return reply?.ok ? date - Date.now() : undefined;
}

/** As the functions of the run are: by the variables that the SDK reads by itself. */
function pointAt({ s3, aws }: RunFile, ahead: number, environment: Environment): Place {
  Object.assign(environment, {
    AWS_REGION: s3.region,
    AWS_ACCESS_KEY_ID: s3.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
  });
  const now = (): Date => new Date(Date.now() + ahead);
  return { REPORTS_BUCKET: aws.bucket, PROGRESS_TABLE: aws.table, now };
}
