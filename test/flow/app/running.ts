import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject, onTestFinished } from 'vitest';
import type { SummaryView, UploadView } from '../../../shared/api/contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import type { ProblemDocument } from '../../../shared/api/problem-document.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import type { ProgressView } from '../../../shared/domain/progress-view.ts';
import { auditorOf, communeOfficerOf, districtOfficerOf, reporterOf } from '../../../infra/local/issuer/callers.ts';
import { startLocalRun, type LocalRun, type LocalRunOptions } from '../../../infra/local/start-local-run.ts';
import { bearer, giveKey } from '../tokens.ts';

export const officer = communeOfficerOf('luc-ba');
export const districtOfficer = districtOfficerOf('dai-tu');

export const samples = join(import.meta.dirname, '../../fixtures/samples');
export const sample = (name: string): Buffer => readFileSync(join(samples, name));

/** What a client with nothing but HTTP can do, and what an operator of the run can. */
export interface Running {
  run: LocalRun;
  /** By who reads everything, unless somebody else is named. */
  ask: <T>(path: string, init?: RequestInit, by?: Person) => Promise<Reply<T>>;
  fetch: (path: string, init?: RequestInit, by?: Person) => Promise<Response>;
  askForForm: (unitId: string, fileName: string, more?: object) => Promise<Form>;
  post: (form: Form, bytes: Uint8Array, fields?: Record<string, string>) => Promise<Response>;
  send: (unitId: string, fileName: string, bytes: Uint8Array) => Promise<string>;
  verdict: (uploadId: string) => Promise<UploadView>;
  summary: (query?: string) => Promise<SummaryView>;
  progress: (period?: string) => Promise<ProgressView>;
  slots: () => Promise<SlotsView>;
  close: () => Promise<unknown>;
}

export interface Reply<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

export interface Form {
  uploadId: string;
  url: string;
  fields: Record<string, string>;
}

export async function startApp(options: Partial<LocalRunOptions> = {}): Promise<Running> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ntm-app-'));
  await giveKey(dataDir);
  const run = await startLocalRun({ assembly: inject('assembly'), ...options, dataDir });
  onTestFinished(async () => {
    await run.stop();
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });
  return clientOf(run);
}

export function clientOf(run: LocalRun): Running {
  const fetchAs: Running['fetch'] = async (path, init = {}, by = auditorOf('dai-tu')) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', await bearer(run, by));
    return fetch(`${run.apiUrl}${path}`, { ...init, headers });
  };
  const ask: Running['ask'] = async (...asked) => {
    const reply = await fetchAs(...asked);
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  const body = async <T>(path: string): Promise<T> => (await ask<T>(path)).body;
  const askForForm: Running['askForForm'] = async (unitId, fileName, more) => {
    const request = { communeId: 'luc-ba', unitId, period: '2024-03', fileName, size: 1, ...more };
    const { status, body: form } = await ask<Form>('/uploads', jsonPost(request), reporterOf(request));
    if (status !== 201) throw new Error(JSON.stringify(form));
    return form;
  };
  const post: Running['post'] = (form, bytes, fields = {}) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...form.fields, ...fields })) data.append(name, value);
    data.append('file', new Blob([Uint8Array.from(bytes)]), 'report');
    return fetch(form.url, { method: 'POST', body: data });
  };
  return {
    run,
    ask,
    fetch: fetchAs,
    askForForm,
    post,
    send: async (unitId, fileName, bytes) => {
      const form = await askForForm(unitId, fileName, { size: bytes.length });
      const reply = await post(form, bytes);
      if (!reply.ok) throw new Error(await reply.text());
      return form.uploadId;
    },
    verdict: async (uploadId) => {
      for (let tries = 0; tries < 400; tries += 1) {
        const view = await body<UploadView>(`/uploads/${uploadId}`);
        if (view.status !== 'waiting') return view;
        await wait(25);
      }
      throw new Error(`no verdict on ${uploadId}`);
    },
    summary: (query = '') => body(`/districts/dai-tu/summaries/2024-03${query}`),
    progress: (period = '2024-03') => body(`/communes/luc-ba/progress/${period}`),
    slots: () => body('/communes/luc-ba/slots/2024-03'),
    close: async () => {
      if (run.clock.now() < lock) await run.moveClock(lock);
      return run.invoke('close-month', { districtId: 'dai-tu', period: '2024-03' });
    },
  };
}

/** What a link that people get is in the API: its page has the same path without `/api`. */
export const inApi = ({ run }: Running, link: string): string => link.replace(run.pagesUrl, `${run.pagesUrl}/api`);

/** First instant at which March 2024 may be closed. */
export const lock = new Date('2024-03-19T17:00:00Z');

export const jsonPost = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export type { ProblemDocument };

/** The samples that are read now, in the order in which a person would send them. */
export const readable = [
  ['xom-van-thanh', 'xom-van-thanh_2024-03.xlsx'],
  ['xom-2', 'xom-2_2024-03.csv'],
  ['xom-6', 'xom-6_2024-03.json'],
  ['tram-y-te', 'tram-y-te_2024-03.xlsx'],
  ['truong-thcs', 'truong-thcs_2024-03.json'],
  ['van-phong-ubnd', 'van-phong-ubnd_2024-03.xlsx'],
  ['xom-7', 'xom-7_2024-03_loi.xlsx'],
] as const;

export async function sendSamples(app: Running): Promise<UploadView[]> {
  const ids = [];
  for (const [unitId, fileName] of readable) ids.push(await app.send(unitId, fileName, sample(fileName)));
  return Promise.all(ids.map((uploadId) => app.verdict(uploadId)));
}

/** What must be the same however the events came: everything but instants and what follows from them. */
export function figuresOf(summary: SummaryView) {
  const { publishedAt: _published, closedAt: _closed, newestReportAt: _newest, ...figures } = summary;
  return figures;
}
