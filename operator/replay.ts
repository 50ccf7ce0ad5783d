import { readGiven } from '../data/given.ts';
import { dynamoDbClient, s3Client } from '../shared/aws/clients.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { createSummaryStore } from '../shared/aws/summary-store.ts';
import { createReadInThread } from '../shared/reader/read-in-thread.ts';
import { limits } from '../shared/reports/limits.ts';
import { createFindTicket } from '../shared/steps/find-ticket.ts';
import { createJudgeUpload } from '../shared/steps/judge-upload.ts';
import { replayVersion, type Replayed } from '../shared/steps/replay-version.ts';
import { atPlace, type Place } from './place/place.ts';

process.env['TZ'] = 'UTC';

const [districtId = '', period = '', only] = process.argv.slice(2);
try {
  if (!/^\d{4}-\d{2}$/.test(period)) throw new Error('npm run replay -- dai-tu 2024-03 [1]');
  await atPlace(process.env, replay);
  // The thread that reads would else keep the process.
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

/** Makes one version of a month again, or each; ends with 1 where one is not what was published, with 2 where there is none. */
async function replay({ REPORTS_BUCKET: bucket, PROGRESS_TABLE: table }: Place): Promise<void> {
  const summaries = createSummaryStore({ client: dynamoDbClient(), table });
  const objects = createObjectStore({ client: s3Client(), bucket });
  const read = createReadInThread({ program: new URL('../shared/reader/worker.ts', import.meta.url) });
  const deps = { given: readGiven(), summaries, objects, maxFileBytes: limits.fileBytes };
  const judge = createJudgeUpload({ ...deps, read, findTicket: createFindTicket(deps) });
  const newest = (await summaries.latest(districtId, period))?.version ?? 0;
  const versions = only === undefined ? Array.from({ length: newest }, (_, at) => at + 1) : [Number(only)];
  if (versions.length === 0) process.exitCode = 2;
  for (const version of versions)
    say(version, await replayVersion({ ...deps, judge }, { districtId, period, version }));
}

function say(version: number, replayed: Replayed | undefined): void {
  const name = `${districtId} ${period} bản (version) ${version}`;
  if (!replayed) {
    console.error(`${name}: không có (there is none)`);
    process.exitCode = 2;
  } else if (replayed.same) {
    console.log(`${name}: làm lại giống từng byte, từ ${replayed.months} kỳ của xã (the same, byte for byte)`);
  } else {
    const { where = '', difference } = replayed;
    console.error(`${name}: KHÁC ở (differs in) ${where} ${JSON.stringify(difference)}`);
    process.exitCode = 1;
  }
}
