import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { districtOfficerOf, reporterOf, type TokenFor } from '../issuer/callers.ts';
import type { Sample } from './sample.ts';
import { summarySchema, type Summary } from './summary-text.ts';

const text = z.object({ vi: z.string(), en: z.string() });
const formSchema = z.object({ uploadId: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });
const problemSchema = z.object({
  place: z.record(z.string(), z.union([z.string(), z.number()])),
  code: z.string(),
  found: z.string(),
  message: text,
});
const uploadSchema = z.object({
  status: z.string(),
  problems: z.array(problemSchema),
  warnings: z.array(problemSchema),
});
const slotsSchema = z.object({ slots: z.array(z.object({ unitId: z.string(), uploads: z.array(z.unknown()) })) });
const monthsSchema = z.object({ summaries: z.array(z.object({ period: z.string() })) });
const fault = z.object({ at: z.string(), vi: z.string() });
const refusalSchema = z.object({ vi: z.string(), en: z.string(), errors: z._default(z.array(fault), []) });

export type Form = z.infer<typeof formSchema>;
export type Upload = z.infer<typeof uploadSchema>;

export interface UploadRequest {
  communeId: string;
  unitId: string;
  period: string;
  fileName: string;
  size: number;
}

/** What a client of the HTTP API does; nothing that `curl` could not do. */
export interface Client {
  askForForm(request: UploadRequest): Promise<Form | { refused: string }>;
  sendForm(form: Form, sample: Sample): Promise<void>;
  /** Waits until the file has been read. */
  verdict(uploadId: string): Promise<Upload>;
  /** Whether a file has come for an upload; one that is not read after some seconds has not. */
  arrived(uploadId: string): Promise<boolean>;
  summary(districtId: string, period: string): Promise<Summary>;
  /** The units of which any file has come for a month. */
  unitsThatSent(communeId: string, period: string): Promise<ReadonlySet<string>>;
  /** The months of a district that are closed. */
  closedMonths(districtId: string): Promise<string[]>;
}

/** Who looks at what was sent, and at the summary. */
const reader = districtOfficerOf('dai-tu');

const pollMs = 100;
const patienceMs = 60_000;

export interface ClientOptions {
  signal?: AbortSignal;
  arrivalMs?: number;
  tokenFor: TokenFor;
}

export function createClient(api: string, { signal, arrivalMs = 5000, tokenFor }: ClientOptions): Client {
  const request = (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { ...init, signal: signal ?? null });

  const asWho = async (person: Person) => ({ authorization: `Bearer ${await tokenFor(person)}` });

  async function read<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
    const reply = await request(`${api}${path}`, { headers: await asWho(reader) });
    if (!reply.ok) throw new Error(`GET ${path}: ${reply.status} ${await reply.text()}`);
    return schema.parse(await reply.json());
  }

  async function untilRead(uploadId: string, withinMs: number): Promise<Upload> {
    const end = performance.now() + withinMs;
    for (;;) {
      const upload = await read(`/uploads/${uploadId}`, uploadSchema);
      if (upload.status !== 'waiting' || performance.now() > end) return upload;
      await wait(pollMs);
    }
  }

  return {
    askForForm: async (body) => {
      const headers = { ...(await asWho(reporterOf(body))), 'content-type': 'application/json' };
      const reply = await request(`${api}/uploads`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (reply.status === 201) return formSchema.parse(await reply.json());
      return { refused: refusalText(await reply.json(), reply.status) };
    },
    sendForm: async (form, sample) => {
      const reply = await request(form.url, { method: 'POST', body: filledIn(form, sample) });
      if (!reply.ok) throw new Error(`${sample.fileName}: ${reply.status} ${await reply.text()}`);
    },
    verdict: (uploadId) => untilRead(uploadId, patienceMs),
    arrived: async (uploadId) => (await untilRead(uploadId, arrivalMs)).status !== 'waiting',
    summary: (districtId, period) => read(`/districts/${districtId}/summaries/${period}`, summarySchema),
    unitsThatSent: async (communeId, period) =>
      unitsIn(await read(`/communes/${communeId}/slots/${period}`, slotsSchema)),
    closedMonths: async (districtId) => {
      const { summaries } = await read(`/districts/${districtId}/summaries`, monthsSchema);
      return summaries.map(({ period }) => period);
    },
  };
}

function filledIn({ fields }: Form, { fileName, bytes }: Sample): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), fileName);
  return form;
}

function unitsIn({ slots }: z.infer<typeof slotsSchema>): ReadonlySet<string> {
  return new Set(slots.flatMap(({ unitId, uploads }) => (uploads.length > 0 ? [unitId] : [])));
}

function refusalText(problem: unknown, status: number): string {
  const read = refusalSchema.safeParse(problem);
  if (!read.success) return String(status);
  const { vi, en, errors } = read.data;
  return [`${vi} (${en})`, ...errors.map((each) => `${each.at}: ${each.vi}`)].join('; ');
}
