import { S3Client } from '@aws-sdk/client-s3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { startLocalRun, type LocalRun, type LocalRunOptions } from '../../../infra/local/start-local-run.ts';

export const fixtureApp = join(import.meta.dirname, '../../fixtures/local/app');
export const bucket = 'data-reports';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A run of the small fixture app, stopped after the test. */
export async function startFixture(options: Partial<LocalRunOptions> = {}): Promise<LocalRun> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const run = await startLocalRun({ assembly: fixtureApp, ...options, dataDir });
  onTestFinished(() => run.stop());
  return run;
}

export function s3Of(run: LocalRun, credentials = run.operator): S3Client {
  return new S3Client({
    endpoint: run.s3Url,
    region: run.operator.region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
  });
}

const formSchema = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });
export type UploadForm = z.infer<typeof formSchema>;

export async function askForForm(run: Pick<LocalRun, 'apiUrl'>, name: string, size = 1000): Promise<UploadForm> {
  const reply = await fetch(`${run.apiUrl}/uploads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, size }),
  });
  return formSchema.parse(await reply.json());
}

export async function sendForm(
  form: UploadForm,
  content: string,
  changed: Record<string, string> = {},
): Promise<Response> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...changed })) data.append(name, value);
  data.append('file', new Blob([content]), 'file.txt');
  return fetch(form.url, { method: 'POST', body: data });
}

export async function upload(run: LocalRun, name: string, content: string): Promise<Response> {
  return sendForm(await askForForm(run, name), content);
}

const itemsSchema = z.array(z.object({ text: z.string(), lastModified: z.string(), versionId: z.string() }));
export type StoredItem = z.infer<typeof itemsSchema>[number];

/** What the fixture's functions have put into the table about a report. */
export async function itemsOf(run: LocalRun, name: string): Promise<StoredItem[]> {
  const reply = await fetch(`${run.apiUrl}/reports/${encodeURIComponent(name)}`);
  return itemsSchema.parse(await reply.json());
}

/** The name under which AWS's clients throw, or `none`. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
