import { buildApp } from './build-app.ts';
import { askRunningRun, refuseArgument } from './close/ask-running-run.ts';
import { closeAndTell } from './close/close-and-tell.ts';
import { closeDueAt } from './close/close-due.ts';
import type { CloseOutcome } from './close/close-outcome.ts';
import { say } from './console/say.ts';
import { createClient } from './demonstration/client.ts';
import { summaryText } from './demonstration/summary-text.ts';
import { startRunningApp } from './running-app.ts';
import { makeDataDir, readSettings } from './settings.ts';

process.env['TZ'] = 'UTC';

const [period = ''] = process.argv.slice(2);
try {
  const refusal = refuseArgument(period, closeDueAt);
  if (refusal === undefined) await close();
  else fail(refusal, 2);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}

async function close(): Promise<void> {
  const settings = readSettings(process.env);
  makeDataDir(settings.dataDir);
  const asked = await askRunningRun(settings.dataDir, period);
  if (asked !== undefined) return show(asked.outcome, asked.api);
  console.log(
    'Không có hệ thống nào đang chạy: tự khởi động, chốt rồi dừng. (Nothing is running: starting it for this.)',
  );
  const app = await startRunningApp({ ...settings, port: 0 }, await buildApp(settings.dataDir), say);
  try {
    await show(await closeAndTell(app.run, period), app.run.apiUrl);
  } finally {
    await app.stop();
  }
}

async function show(outcome: CloseOutcome, api: string): Promise<void> {
  for (const line of outcome.lines) console.log(line);
  if (!outcome.closed) process.exitCode = 1;
  const client = createClient(api);
  for (const district of outcome.districts) console.log(summaryText(await client.summary(district, period)));
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
