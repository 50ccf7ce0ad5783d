import type * as z from 'zod/mini';
import type { allContracts } from '../../shared/api/all-contracts.ts';
import { learnTime } from './clock.ts';
import { problemOf, Unreachable } from './problem.ts';
import { bearer, forgetSession } from './session.ts';

type Contracts = typeof allContracts;

/** What each function of the API answers with JSON, by its name in `shared/api/routes.ts`. */
export type Answers = {
  [F in keyof Contracts]: Contracts[F] extends { output: z.ZodMiniType<infer Output> } ? Output : never;
};

/** `await read<'get-progress'>('/communes/luc-ba/progress/2024-03')`. @throws ApiProblem, Unreachable */
export async function read<F extends keyof Answers>(path: string): Promise<Answers[F]> {
  const response = await ask(path);
  // Pages and API are of one release, so what the contract says is not looked at again here.
  const answer: Answers[F] = await response.json();
  return answer;
}

/** Asks for something to be done. @throws ApiProblem, Unreachable */
export async function send<F extends keyof Answers>(path: string, body: object = {}): Promise<Answers[F]> {
  const headers = { 'content-type': 'application/json' };
  const response = await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer: Answers[F] = await response.json();
  return answer;
}

/** Data that the API gives as a file. @throws ApiProblem, Unreachable */
export async function readData<T>(path: string): Promise<T> {
  const data: T = await (await ask(path)).json();
  return data;
}

/** Names what a path answers now: while it stays the same, nothing has changed. @throws ApiProblem, Unreachable */
export async function readTag(path: string): Promise<string> {
  const response = await ask(path);
  // The browser asks with `If-None-Match`, and gives what it kept where nothing came.
  return response.headers.get('etag') ?? (await response.text());
}

/** A file that is only for who may see it. @throws ApiProblem, Unreachable */
export async function readFile(path: string): Promise<{ blob: Blob; fileName: string }> {
  const response = await ask(path);
  const [, fileName = 'tep'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { blob: await response.blob(), fileName };
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = bearer();
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(`/api${path}`, { ...init, headers }).catch((cause: unknown) => {
    throw new Unreachable('no answer', { cause });
  });
  learnTime(response.headers);
  if (response.ok) return response;
  if (response.status === 401) forgetSession();
  throw await problemOf(response);
}

/** A commune's news, as JSON Feed has them. */
export interface NewsFeed {
  items: {
    id: string;
    title: string;
    content_text: string;
    date_published: string;
    image?: string;
    _photos: { url: string; thumbnail: string; caption: string; alt: string }[];
  }[];
}

/** @throws ApiProblem, Unreachable */
export async function readFeed(communeId: string): Promise<NewsFeed> {
  return readData<NewsFeed>(`/public/communes/${communeId}/news.json`);
}
