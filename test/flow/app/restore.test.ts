import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  paginateScan,
  PutItemCommand,
  type ScanCommandOutput,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { rebuildPlace } from '../../../operator/rebuild/rebuild-place.ts';
import { routes } from '../../../shared/api/routes.ts';
import { inGroups } from '../../../shared/steps/in-groups.ts';
import { corrected } from './corrected.ts';
import { startWithSamples } from './prepared.ts';
import { afterLock, record, reopen } from './reopened.ts';
import { officer, readable, sample, type Running } from './running.ts';

/** A month with a return and an excuse, closed, reopened for one hamlet, restated and delivered; all of it sealed. */
async function restatedMonth(app: Running, onClosed: () => Promise<unknown>): Promise<string[]> {
  const { slots } = await app.slots();
  const sent = slots.flatMap(({ uploads }) => uploads.map(({ uploadId }) => uploadId));
  const uploadId = slots.find(({ unitId }) => unitId === 'xom-2')?.uploads[0]?.uploadId;
  await record(app, officer, { kind: 'return', unitId: 'xom-2', uploadId, comment: 'thiếu' });
  await record(app, officer, { kind: 'excuse', unitId: 'xom-3', reason: 'lũ' });
  const again = await app.send('xom-2', 'a.csv', sample('xom-2_2024-03.csv'));
  await app.run.settled();
  await app.close();
  await app.run.settled();
  await onClosed();
  const late = await app.send('xom-6', 'muon.json', sample('xom-6_2024-03.json'));
  await reopen(app, 'nhập sai');
  const letIn = await app.send('xom-2', 'sua.csv', corrected());
  await app.run.settled();
  await app.run.invoke('seal-audit', { districtId: 'dai-tu' });
  return [...sent, again, late, letIn];
}

type Path = `/${string}`;
const months = ['2024-01', '2024-02', '2024-03'];
const commune = (rest: string): Path => `/communes/luc-ba/${rest}`;
const district = (rest: string): Path => `/districts/dai-tu/${rest}`;
const ofMonths = (path: (month: string) => Path): Path[] => months.map(path);

/** Of each route that is read, what can be asked of the month. */
function questions(uploadIds: string[]): Record<string, Path[]> {
  const figure = encodeURIComponent('totals/movements/PT.08/month');
  const units = readable.map(([unitId]) => unitId);
  const ofUploads = (rest: string): Path[] => uploadIds.map((id): Path => `/uploads/${id}${rest}`);
  return {
    'get-upload': ofUploads(''),
    'get-marked-file': ofUploads('/marked.xlsx'),
    'get-receipt': ofUploads('/receipt.txt'),
    'get-form': units.map((unitId) => commune(`forms/${unitId}/2024-03.xlsx`)),
    'get-progress': ofMonths((month) => commune(`progress/${month}`)),
    'get-commune-report': ofMonths((month) => commune(`reports/${month}.docx`)),
    'get-slots': ofMonths((month) => commune(`slots/${month}`)),
    'get-warnings': ofMonths((month) => commune(`warnings/${month}`)),
    'get-acts': ofMonths((month) => commune(`acts/${month}`)),
    'get-slot-grid': [commune('slot-grid/2024')],
    'list-summaries': [district('summaries')],
    'get-summary': [
      ...ofMonths((month) => district(`summaries/${month}`)),
      ...[1, 2].map((version) => district(`summaries/2024-03?version=${version}`)),
      district(`summaries/2024-03?asOf=${afterLock(0.5).toISOString()}`),
    ],
    'explain-figure': ['', '&version=1'].map((which) => district(`summaries/2024-03/explain?figure=${figure}${which}`)),
    'get-summary-paper': ['docx', 'xlsx', 'csv'].map((kind) => district(`papers/2024-03.${kind}`)),
    'get-campaign': [commune('campaign')],
    'get-movements': ofMonths((month) => commune(`movements/${month}`)),
    'get-participants': ofMonths((month) => commune(`participants/${month}`)),
    'get-tasks': ofMonths((month) => commune(`tasks/${month}`)),
    'get-propaganda': ofMonths((month) => commune(`propaganda/${month}`)),
    'get-ranking': [commune('rankings/2024-03')],
    'get-commendation': [commune('commendation/2024-03')],
    'get-deliveries': ofMonths((month) => district(`deliveries/${month}`)),
  };
}

interface Answered {
  path: string;
  status: number;
  headers: (string | null)[];
  body: string;
}

/** A few routes at a time: all functions that start at once would run into their time limits on a busy machine. */
async function askAll(app: Running, asked: Record<string, Path[]>): Promise<Answered[]> {
  return (await inGroups(Object.values(asked), 3, (paths) => askInTurn(app, paths))).flat();
}

async function askInTurn(app: Running, paths: Path[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const path of paths) answers.push(await askOne(app, path));
  return answers;
}

async function askOne(app: Running, path: Path): Promise<Answered> {
  const reply = await app.fetch(path);
  const headers = ['etag', 'content-type', 'content-disposition'].map((name) => reply.headers.get(name));
  return { path, status: reply.status, headers, body: Buffer.from(await reply.arrayBuffer()).toString('latin1') };
}

interface Table {
  /** Deletes it for good. */
  lose: () => Promise<void>;
  /** An empty one of the same keys. */
  make: () => Promise<void>;
  /** All that it holds, as point-in-time recovery keeps it. */
  items: () => Promise<Item[]>;
  put: (items: Item[]) => Promise<void>;
}

type Item = NonNullable<ScanCommandOutput['Items']>[number];

const keys = [
  ['pk', 'HASH'],
  ['sk', 'RANGE'],
] as const;

const soon = { maxWaitTime: 60, minDelay: 1, maxDelay: 1 };

function tableOf({ run }: Running): Table {
  const { region, ...credentials } = run.operator;
  const client = new DynamoDBClient({ endpoint: run.awsUrl, region, credentials });
  const TableName = run.model.tables[0]?.name ?? '';
  const create = new CreateTableCommand({
    TableName,
    KeySchema: keys.map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
    AttributeDefinitions: keys.map(([AttributeName]) => ({ AttributeName, AttributeType: 'S' })),
    BillingMode: 'PAY_PER_REQUEST',
  });
  return {
    lose: async () => {
      await client.send(new DeleteTableCommand({ TableName }));
      await waitUntilTableNotExists({ client, ...soon }, { TableName });
    },
    make: async () => {
      await client.send(create);
      await waitUntilTableExists({ client, ...soon }, { TableName });
    },
    items: async () => {
      const items: Item[] = [];
      for await (const page of paginateScan({ client }, { TableName })) items.push(...(page.Items ?? []));
      return items;
    },
    put: async (items) => {
      for (const Item of items) await client.send(new PutItemCommand({ TableName, Item }));
    },
  };
}

/** As `npm run rebuild` in a shell that has the run's keys. */
async function rebuild({ run }: Running): Promise<{ holds: boolean; lines: string[] }> {
  Object.assign(process.env, {
    AWS_REGION: run.operator.region,
    AWS_ACCESS_KEY_ID: run.operator.accessKeyId,
    AWS_SECRET_ACCESS_KEY: run.operator.secretAccessKey,
    AWS_ENDPOINT_URL: run.awsUrl,
    AWS_ENDPOINT_URL_S3: run.s3Url,
  });
  const lines: string[] = [];
  const [PROGRESS_TABLE = '', REPORTS_BUCKET = ''] = [run.model.tables[0]?.name, run.model.buckets[0]?.name];
  const place = { PROGRESS_TABLE, REPORTS_BUCKET, now: () => run.clock.now() };
  return { holds: await rebuildPlace(place, { sayAgain: false, say: (line) => lines.push(line) }), lines };
}

/** The bytes of a workbook are nothing to look at: what differs is told by its path. */
function differing(before: Answered[], after: Answered[]): string[] {
  const pairs = before.map((answer, at) => [answer, after[at]] as const);
  return pairs.filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other)).map(([{ path }]) => path);
}

describe('a table that is lost', () => {
  it('comes back from the bucket, or from a moment before and the bucket, with every answer of the API the same to the byte', async () => {
    const app = await startWithSamples();
    const table = tableOf(app);
    let atClose: Item[] = [];
    const uploadIds = await restatedMonth(app, async () => (atClose = await table.items()));
    const asked = questions(uploadIds);
    const before = await askAll(app, asked);
    const form = await app.askForForm('xom-8', 'a.csv', { size: 5000 });

    await table.lose();
    const lost = await app.ask('/health');
    await table.make();
    const rebuilt = await rebuild(app);
    const fromBucket = await askAll(app, asked);
    await table.lose();
    await table.make();
    await table.put(atClose);
    const spoilt = await app.ask('/districts/dai-tu/summaries/2024-03');
    const replayed = await rebuild(app);
    const fromBoth = await askAll(app, asked);

    expect(lost).toMatchObject({ status: 503, body: { code: 'unhealthy', errors: [{ at: 'table' }] } });
    expect(spoilt.body).toMatchObject({ version: 1 });
    for (const { holds, lines } of [rebuilt, replayed]) {
      expect(holds).toBe(true);
      expect(lines.filter((line) => line.startsWith('?'))).toEqual([]);
    }
    // Nothing was compared that was not there; who was refused has no receipt.
    expect(before.filter(({ status }) => ![200, 409].includes(status)).map(({ path }) => path)).toEqual([]);
    expect(differing(before, fromBucket)).toEqual([]);
    expect(differing(before, fromBoth)).toEqual([]);
    expect(before.find(({ path }) => path.endsWith('summaries/2024-03'))?.body).toContain(
      '"status":"restated","version":2',
    );
    // One look stands for ten seconds.
    await app.run.moveClock(new Date(app.run.clock.now().getTime() + 60_000));
    expect(await app.ask('/health')).toMatchObject({ status: 200, body: { status: 'ok', build: 'local' } });
    // A form that was handed out before is known again when its file comes.
    expect((await app.ask(`/uploads/${form.uploadId}`)).status).toBe(404);
    expect((await app.post(form, sample('xom-2_2024-03.csv'))).status).toBe(204);
    await app.run.settled();
    expect(await app.verdict(form.uploadId)).toMatchObject({ status: 'rejected' });
  });

  it('is compared in every way in which it can be read', () => {
    // What anybody may ask is of no month, or answered by a link's route as by the others. A page of links holds no
    // figure, the address of a kept file is signed anew each time, and this month has nobody to commend on paper.
    const signed = ['get-evidence-file', 'get-unit-files'];
    const leftOut = new Set<string>(['get-link-page', ...signed, 'get-commendation-paper']);
    const routesRead = routes.filter((route) => route.method === 'GET' && 'action' in route);
    const read = routesRead.map((route) => route.function).filter((name) => !leftOut.has(name));

    expect(Object.keys(questions([])).toSorted()).toEqual(read.toSorted());
  });
});
