import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalRun } from '../../../infra/local/start-local-run.ts';
import { DataDirInUseError } from '../../../infra/local/storage/data-dir.ts';
import {
  askForForm,
  bucket,
  fixtureApp,
  itemsOf,
  s3Of,
  sendForm,
  startFixture,
  temporaryFolder,
  upload,
} from './fixture-run.ts';

const childScript = join(import.meta.dirname, '../../fixtures/local/run-in-child.ts');

describe('what a run has acknowledged', () => {
  it('survives a kill of the whole process: the object, and the event that was not handed over yet', async () => {
    const dataDir = temporaryFolder();
    const child = await startChild(dataDir, 'hold');

    const reply = await uploadTo(child.apiUrl, 'kept.txt', 'kept');
    await kill(child.process);
    const run = await startFixture({ dataDir });
    await run.settled();

    expect(reply.status).toBe(204);
    const items = await itemsOf(run, 'kept.txt');
    expect(items.map(({ text, versionId }) => [text, versionId])).toEqual([
      ['kept', reply.headers.get('x-amz-version-id')],
    ]);
  });

  it('survives a kill that comes while many are sent: each that was acknowledged is there', async () => {
    const dataDir = temporaryFolder();
    const child = await startChild(dataDir);
    const form = await askForForm(child, 'many.txt');
    const acknowledged: string[] = [];

    const sending = Array.from({ length: 40 }, async (_, index) => {
      const reply = await sendForm(form, `number ${index}`);
      acknowledged.push(reply.headers.get('x-amz-version-id') ?? '');
      if (acknowledged.length === 15) await kill(child.process);
    });
    await Promise.allSettled(sending);
    const run = await startFixture({ dataDir });
    await run.settled();

    const listed = await s3Of(run).send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const there = new Set(listed.Versions?.map(({ VersionId }) => VersionId));
    const ingested = new Set((await itemsOf(run, 'many.txt')).map(({ versionId }) => versionId));
    expect(acknowledged.length).toBeGreaterThanOrEqual(15);
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect([...there].filter((id) => !ingested.has(id ?? ''))).toEqual([]);
  });

  it('is there after a restart: table, versions, and a message that was in work', async () => {
    const dataDir = temporaryFolder();
    const first = await startLocalRun({ assembly: fixtureApp, dataDir, onFailure: () => {} });
    await upload(first, 'a.txt', 'a');
    await first.settled();
    await upload(first, 'bad.txt', 'poison');
    await expect.poll(() => first.queueDepth('reports').inFlight, { timeout: 10_000 }).toBe(1);
    await first.stop();

    const failures: unknown[] = [];
    const second = await startFixture({ dataDir, onFailure: (error) => failures.push(error) });

    expect((await itemsOf(second, 'a.txt')).map(({ text }) => text)).toEqual(['a']);
    await expect.poll(() => failures.length, { timeout: 10_000 }).toBe(1);
  });

  it('includes a form that was signed before a restart', async () => {
    const dataDir = temporaryFolder();
    const first = await startLocalRun({ assembly: fixtureApp, dataDir });
    const { s3Url } = first;
    const form = await askForForm(first, 'a.txt');
    await first.stop();

    const run = await startFixture({ dataDir, s3Port: Number(new URL(s3Url).port) });
    const reply = await sendForm(form, 'a');
    await run.settled();

    expect(reply.status).toBe(204);
  });

  it('is read again although a kill cut the last line of the index short', async () => {
    const dataDir = temporaryFolder();
    const first = await startLocalRun({ assembly: fixtureApp, dataDir });
    await s3Of(first).send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a' }));
    await first.stop();
    appendFileSync(join(dataDir, 's3/index.jsonl'), '{"type":"put","bucket":"da');

    const run = await startFixture({ dataDir });
    await s3Of(run).send(new PutObjectCommand({ Bucket: bucket, Key: 'b', Body: 'b' }));
    await run.stop();
    const again = await startFixture({ dataDir });

    const textOf = async (Key: string): Promise<string | undefined> => {
      const { Body } = await s3Of(again).send(new GetObjectCommand({ Bucket: bucket, Key }));
      return Body?.transformToString();
    };
    expect([await textOf('a'), await textOf('b')]).toEqual(['a', 'b']);
  });
});

describe('the clock of a run', () => {
  it('goes on after a restart from where it stood, and not from where it is asked to start', async () => {
    const dataDir = temporaryFolder();
    const first = await startLocalRun({ assembly: fixtureApp, dataDir });
    await first.moveClock('2024-03-20T00:00:00+07:00');
    await first.stop();

    const second = await startFixture({ dataDir, clock: '2024-03-12T08:00:00+07:00' });

    expect(second.clock.now().toISOString()).toMatch(/^2024-03-19T17:00:0/);
  });

  it('goes on after a kill from the newest object at least', async () => {
    const dataDir = temporaryFolder();
    const child = await startChild(dataDir);
    const reply = await uploadTo(child.apiUrl, 'a.txt', 'a');
    await kill(child.process);

    const run = await startFixture({ dataDir, clock: '2020-01-01T00:00:00Z' });

    expect(run.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(reply.headers.get('date') ?? ''));
  });
});

describe('a data folder', () => {
  it('is held by one run at a time, and free again once that run was killed', async () => {
    const dataDir = temporaryFolder();
    const child = await startChild(dataDir);

    await expect(startLocalRun({ assembly: fixtureApp, dataDir })).rejects.toThrow(DataDirInUseError);
    await kill(child.process);

    await expect(startFixture({ dataDir })).resolves.toBeDefined();
  });
});

interface Child {
  process: ChildProcess;
  apiUrl: string;
}

async function startChild(dataDir: string, hold = ''): Promise<Child> {
  const child = spawn(process.execPath, [childScript, dataDir, hold], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: unknown[] = await once(child.stdout, 'data');
  return { process: child, apiUrl: String(said[0]).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function uploadTo(apiUrl: string, name: string, content: string): Promise<Response> {
  return sendForm(await askForForm({ apiUrl }, name), content);
}
