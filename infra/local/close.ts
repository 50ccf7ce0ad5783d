import { buildApp } from './build-app.ts';
import { askRunningRun, refuseArgument } from './close/ask-running-run.ts';
import { closeAndTell } from './close/close-and-tell.ts';
import { closeDueAt } from './close/close-due.ts';
import type { CloseOutcome } from './close/close-outcome.ts';
import { say } from './console/say.ts';
import { createClient } from './demonstration/client.ts';
import { summaryText } from './demonstration/summary-text.ts';
import type { TokenFor } from './issuer/callers.ts';
import { tokenFrom } from './issuer/token-from.ts';
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
  const tokenFor: TokenFor = (person) => tokenFrom(settings, person);
  if (asked !== undefined) return show(asked.outcome, { api: asked.api, tokenFor });
  console.log(
    'Không có hệ thống nào đang chạy: tự khởi động, chốt rồi dừng. (Nothing is running: starting it for this.)',
  );
  const app = await startRunningApp({ ...settings, port: 0 }, await buildApp(settings.dataDir), say);
  try {
    await show(await closeAndTell(app.run, period), { api: app.run.apiUrl, tokenFor: app.run.tokenFor });
  } finally {
    await app.stop();
  }
}

async function show(outcome: CloseOutcome, { api, tokenFor }: { api: string; tokenFor: TokenFor }): Promise<void> {
  for (const line of outcome.lines) console.log(line);
  if (!outcome.closed) process.exitCode = 1;
  const client = createClient(api, { tokenFor });
  for (const district of outcome.districts) console.log(summaryText(await client.summary(district, period)));
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
