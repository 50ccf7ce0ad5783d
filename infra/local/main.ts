import { buildApp } from './build-app.ts';
import { say } from './console/say.ts';
import { fillDistrict, runDemonstration, shownCommune, type DemonstrationOptions } from './demonstration.ts';
import { startRunningApp, type RunningApp } from './running-app.ts';
import { makeDataDir, readSettings, type Settings } from './settings.ts';

// Lambda's zone, whatever this machine's is.
process.env['TZ'] = 'UTC';

try {
  const settings = readSettings(process.env);
  makeDataDir(settings.dataDir);
  console.log('Đang dựng hệ thống … (building the functions and the templates)');
  const assembly = await buildApp(settings.dataDir);
  const app = await startRunningApp(settings, assembly, say);
  stopOnSignal(app);
  console.log(`ready ${app.run.apiUrl}`);
  console.log(`Các trang (the pages): ${app.run.pagesUrl}`);
  console.log('Lấy thẻ để gọi API (a token to call the API by): npm run -s token -- officer@luc-ba');
  await demonstrate(app, settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function demonstrate(app: RunningApp, settings: Settings): Promise<void> {
  if (settings.demonstration === 'off') return;
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  const options: DemonstrationOptions = {
    dataDir: settings.dataDir,
    say,
    show: console.log,
    tokenFor: app.run.tokenFor,
    signal: stopping.signal,
  };
  app.tellOnlyOf(shownCommune);
  const work = runDemonstration(app.run.apiUrl, options)
    .then(() => (settings.demonstration === 'on' ? fillDistrict(app.run.apiUrl, options) : undefined))
    .then(() => app.run.settled())
    .finally(() => app.tellOnlyOf(undefined));
  app.busyWith(work.catch(() => {}));
  await work.catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
}

function stopOnSignal(app: RunningApp): void {
  const stop = (): void => {
    // A second Ctrl-C ends it at once.
    process.once('SIGINT', () => process.exit(130));
    console.log('\nĐang dừng … (stopping)');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
