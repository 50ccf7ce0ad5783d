import * as z from 'zod/mini';
import type { Person } from '../../../shared/domain/policy/person.ts';
import type { SlotKey } from '../../../shared/domain/slot.ts';
import { reporterOf, type TokenFor } from '../issuer/callers.ts';

const form = { url: z.string(), fields: z.record(z.string(), z.string()) };
const formSchema = z.object({ uploadId: z.string(), ...form });
const evidenceFormSchema = z.object({ file: z.string(), ...form });

export interface Answer {
  status: number;
  bytes: Uint8Array;
}

/** What goes by HTTP in the year: nothing that `curl` could not do. */
export interface Api {
  get(path: string): Promise<Answer>;
  /** @throws where the answer is not 200, or is of another shape */
  read<T>(path: string, schema: z.ZodMiniType<T>): Promise<T>;
  post(path: string, body: unknown, by: Person): Promise<Answer>;
  /** Asks for a form for evidence and sends the file by it. Gives what an act calls it by. */
  sendEvidence(month: Omit<SlotKey, 'unitId'>, file: SentFile, by: Person): Promise<string>;
  /** Asks for a form and sends the file by it. Gives the upload's id. */
  send(slot: SlotKey, file: SentFile, typist?: Typist): Promise<string>;
}

interface SentFile {
  fileName: string;
  bytes: Uint8Array;
}

/** Who types a report in for a unit, and how it came. */
export interface Typist {
  by: Person;
  onBehalf: { channel: 'paper'; note: string; scan: string } | { channel: 'phone'; note: string };
}

export function jsonOf(answer: Answer): unknown {
  return JSON.parse(new TextDecoder().decode(answer.bytes));
}

export function createApi(url: string, { tokenFor, reader }: { tokenFor: TokenFor; reader: Person }): Api {
  async function ask(path: string, by: Person, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await tokenFor(by)}`);
    return answerOf(await fetch(`${url}${path}`, { ...init, headers }));
  }

  const api: Api = {
    get: (path) => ask(path, reader),
    read: async (path, schema) => schema.parse(jsonOf(await expected(200, path, ask(path, reader)))),
    post: (path, body, by) =>
      ask(path, by, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    sendEvidence: async ({ communeId, period }, { fileName, bytes }, by) => {
      const path = `/communes/${communeId}/evidence-files/${period}`;
      const asked = api.post(path, { fileName, size: bytes.length }, by);
      const { file, ...place } = evidenceFormSchema.parse(jsonOf(await expected(201, fileName, asked)));
      await sendBy(place, { fileName, bytes });
      return file;
    },
    send: async (slot, { fileName, bytes }, typist) => {
      const request = { ...slot, fileName, size: bytes.length, ...(typist && { onBehalf: typist.onBehalf }) };
      const asked = api.post('/uploads', request, typist?.by ?? reporterOf(slot));
      const { uploadId, ...place } = formSchema.parse(jsonOf(await expected(201, fileName, asked)));
      await sendBy(place, { fileName, bytes });
      return uploadId;
    },
  };
  return api;
}

async function sendBy(
  { url, fields }: { url: string; fields: Record<string, string> },
  { fileName, bytes }: SentFile,
): Promise<void> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('file', new Blob([Uint8Array.from(bytes)]), fileName);
  await expected(204, fileName, fetch(url, { method: 'POST', body: data }).then(answerOf));
}

async function answerOf(reply: Response): Promise<Answer> {
  return { status: reply.status, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

async function expected(status: number, what: string, asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status === status) return answer;
  throw new Error(`${what}: ${answer.status} ${new TextDecoder().decode(answer.bytes)}`);
}
