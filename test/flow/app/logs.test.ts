import ExcelJS from 'exceljs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMailing } from '../../../data/mailing.ts';
import { accessLogFormat } from '../../../infra/constructs/access-log-format.ts';
import { corrected } from './corrected.ts';
import { folderWithSamples } from './prepared.ts';
import { record, reopen } from './reopened.ts';
import { officer, readable, sample, samples, startApp, type Running } from './running.ts';

interface Line {
  bytes: number;
  /** Which function said what. */
  what: string;
  message: unknown;
  correlationId: unknown;
  said: Record<string, unknown>;
}

/** What every function of a run has logged, by line. */
function linesIn(dataDir: string): Line[] {
  const files = readdirSync(join(dataDir, 'logs')).map((file) => readFileSync(join(dataDir, 'logs', file), 'utf8'));
  // What the run itself says of a worker that it ended is no function's line.
  return files.flatMap((text) => text.split('\n').filter((line) => !/^$|^Killed: /.test(line))).map(lineOf);
}

/** Metrics stand at a line's root; of what goes by `console` Lambda puts all under `message`. */
function lineOf(text: string): Line {
  const root: Record<string, unknown> = JSON.parse(text);
  const said: Record<string, unknown> = Object.assign({}, typeof root['message'] === 'string' ? root : root['message']);
  const { service, message, correlationId } = said;
  return {
    bytes: Buffer.byteLength(text) + 1,
    what: `${String(service)}: ${String(message)}`,
    message,
    correlationId,
    said,
  };
}

/** A line of the API's own log, with values as long as they get. */
function accessLine(): string {
  const values: Record<string, string> = {
    requestId: 'JKJaXmPLvHcESHA=',
    requestTime: '12/Mar/2024:01:00:00 +0000',
    routeKey: 'POST /uploads',
    status: '201',
    responseLength: '2400',
    responseLatency: '1200',
  };
  return accessLogFormat.toString().replaceAll(/\$context\.(\w+)/g, (_, name: string) => values[name] ?? '-');
}

const isOfPeople = (text: string): boolean => text.length > 3 && /[^\x20-\x7e]|[a-z] [a-z]|@/i.test(text);

/** Every text of every sample: cells of workbooks, fields of CSV, strings of JSON. */
async function textsOfSamples(): Promise<Set<string>> {
  const texts: string[] = [];
  for (const [, file] of readable) {
    if (file.endsWith('.xlsx')) texts.push(...(await cellTexts(file)));
    else
      texts.push(
        ...sample(file)
          .toString()
          .split(/[;\n"]/)
          .map((text) => text.trim()),
      );
  }
  return new Set(texts.filter(isOfPeople));
}

async function cellTexts(file: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(samples, file));
  const texts: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text))));
  return texts;
}

/** The month of the samples with a return, closed, delivered, reopened and restated. Gives the folder and what was sent last. */
async function restated(): Promise<{ app: Running; dataDir: string; letIn: string }> {
  const dataDir = await folderWithSamples();
  const app = await startApp({ dataDir });
  const { slots } = await app.slots();
  const uploadId = slots.find(({ unitId }) => unitId === 'xom-6')?.uploads[0]?.uploadId;
  await record(app, officer, { kind: 'return', unitId: 'xom-6', uploadId, comment: 'Ghi lại tên bà Nông Thị Xuân' });
  await app.close();
  await reopen(app, 'Nhập sai khối lượng rác của ông Hoàng');
  const letIn = await app.send('xom-2', 'Danh sách ông Hoàng Văn Bảy.csv', corrected());
  await app.run.settled();
  return { app, dataDir, letIn };
}

describe('the logs of a month', () => {
  it('follow an upload from its form to the mails, in at most 1 KB a report, and say nothing of people', async () => {
    const { app, dataDir, letIn } = await restated();
    const { slots } = await app.slots();
    const lines = linesIn(dataDir);
    const about = (id: unknown) => lines.filter(({ correlationId }) => correlationId === id);

    // One id leads from the form to the version that the file brought about, and its event to the mails.
    expect(
      about(letIn)
        .map(({ what }) => what)
        .toSorted(),
    ).toEqual(['create-upload: form handed out', 'ingest-report: ingested', 'ingest-report: published']);
    const published = about(letIn).find(({ message }) => message === 'published');
    expect(published?.said).toMatchObject({
      event: 'district-summary-restated:dai-tu:2024-03:2',
      SummariesRestated: 1,
    });
    expect(about(published?.said['event']).map(({ what }) => what)).toEqual(['deliver-summary: delivered']);
    const returned = slots.find(({ unitId }) => unitId === 'xom-6')?.uploads[0]?.uploadId;
    expect(about(returned).map(({ message }) => message)).toContain('act recorded');
    expect(lines.filter(({ correlationId }) => typeof correlationId !== 'string')).toEqual([]);

    // Its form, its ingestion and the request for the form in the API's own log.
    const uploads = slots.flatMap(({ uploads: sent }) => sent.map(({ uploadId }) => uploadId));
    const bytesOf = (id: string): number =>
      about(id)
        .filter(({ message }) => message === 'form handed out' || message === 'ingested')
        .reduce((sum, { bytes }) => sum + bytes, accessLine().length + 1);
    const heaviest = Math.max(...uploads.map(bytesOf));
    expect(uploads.length).toBe(8);
    expect(heaviest).toBeGreaterThan(500);
    expect(heaviest).toBeLessThanOrEqual(1024);

    const said = lines.map((line) => JSON.stringify(line.said)).join('\n');
    const { contacts, distributions } = readMailing();
    const people = [
      ...contacts.flatMap(({ reporters, officers }) => [...reporters, ...officers]),
      ...distributions.flatMap(({ recipients }) => recipients),
    ];
    const texts = await textsOfSamples();
    expect(texts.size).toBeGreaterThan(90);
    const unwanted = [
      ...texts,
      ...people.map(({ email }) => email),
      'Nông Thị Xuân',
      'Hoàng',
      'Nhập sai',
      '.csv',
      '.xlsx',
      'officer@',
      'Bearer',
      'eyJ',
      'X-Amz-Signature',
    ];
    expect(unwanted.filter((text) => said.includes(text))).toEqual([]);
  });

  it('count each report and each version once, however often its event comes', async () => {
    const dataDir = await folderWithSamples();
    const app = await startApp({
      dataDir,
      delivery: async (_event, send) => {
        await send();
        await send();
      },
    });
    await app.send('xom-2', 'sua.csv', corrected());
    await app.run.settled();
    await app.close();
    await app.run.settled();

    const total = (name: string): number =>
      linesIn(dataDir).reduce((sum, { said }) => sum + Number(said[name] ?? 0), 0);

    expect([
      total('ReportsAccepted'),
      total('ReportsRefused'),
      total('SummariesPublished'),
      total('FilesLost'),
    ]).toEqual([7, 1, 3, 0]);
  });
});
