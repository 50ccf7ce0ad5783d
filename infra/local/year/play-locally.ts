import { randomBytes } from 'node:crypto';
import { readGiven } from '../../../data/given.ts';
import { buildApp } from '../build-app.ts';
import { failureLine } from '../console/failure-line.ts';
import { removeRunFile, writeRunFile } from '../run-file.ts';
import { runFileOf } from '../running-app.ts';
import { unlimited } from '../unlimited.ts';
import { startLocalRun, type LocalRun } from '../start-local-run.ts';
import { auditAndReplay } from './audit-and-replay.ts';
import type { Summary } from './checks/read.ts';
import type { YearOptions } from './options.ts';
import { closedLine, type Passed } from './print.ts';
import { runYear, startOfYear, type YearResult } from './run-year.ts';

const districtId = 'dai-tu';

export interface Played extends YearResult {
  seconds: number;
  /** What the operator's commands found. */
  lines: readonly string[];
}

/** Plays the year in a run of its own, a line a month. */
export async function playLocally({ dataDir, communes, seed, everyDay }: YearOptions): Promise<Played> {
  const given = readGiven();
  const clock = startOfYear(given, districtId).toISOString();
  const assembly = await buildApp(dataDir, { config: unlimited });
  const failures: string[] = [];
  const mails = { reminders: 0, deliveries: 0 };
  const run = await startLocalRun({
    assembly,
    dataDir,
    clock,
    catchUp: everyDay ? 'each' : 'newest',
    onMail: (_file, { headers }) => {
      const isDelivery = headers.some(({ value }) => value.startsWith('deliver'));
      mails[isDelivery ? 'deliveries' : 'reminders'] += 1;
    },
    onFailure: (error) => failures.push(failureLine(error)),
  });
  // By which the operator's commands find it.
  writeRunFile(dataDir, runFileOf(run, randomBytes(24).toString('base64url')));
  const passed = sinceLast(() => mails);
  const onClosed = async (official: Summary): Promise<void> => console.log(closedLine(official, passed()));
  try {
    const result = await runYear(run, { given, districtId, communes, seed, onClosed });
    const { seconds } = passed.all();
    await nextDay(run);
    const { lines, faults } = await auditAndReplay(result, { districtId, dataDir });
    return { ...result, lines, seconds, faults: [...result.faults, ...faults, ...failures] };
  } finally {
    removeRunFile(dataDir);
    await run.stop();
  }
}

/** So that what was done last is sealed, too. */
async function nextDay(run: LocalRun): Promise<void> {
  await run.moveClock(new Date(run.clock.now().getTime() + 86_400_000));
  await run.settled();
}

/** What has been added since it was last asked. */
function sinceLast(mails: () => Omit<Passed, 'seconds'>): (() => Passed) & { all: () => Passed } {
  const began = performance.now();
  const all = (): Passed => ({ seconds: (performance.now() - began) / 1000, ...mails() });
  let last: Passed = { seconds: 0, reminders: 0, deliveries: 0 };
  const passed = (): Passed => {
    const before = last;
    last = all();
    return {
      seconds: last.seconds - before.seconds,
      reminders: last.reminders - before.reminders,
      deliveries: last.deliveries - before.deliveries,
    };
  };
  return Object.assign(passed, { all });
}
