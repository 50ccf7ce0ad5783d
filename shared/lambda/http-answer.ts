import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { DomainError } from '../domain/errors.ts';
import type { Log } from './log.ts';
import { problemOfError } from './problem.ts';

/** What a use case answers; a given `etag` lets an unchanged answer be a 304. */
export interface Answer<Output> {
  body: Output;
  etag?: string;
}

/** What a use case answers with a file. */
export interface FileAnswer {
  bytes: Uint8Array;
  mediaType: string;
  /** As the receiver's machine will call it: ASCII, so that no program on the way spoils it. */
  fileName: string;
  /** Anybody may see it, and keep it so long; left out of what is for one receiver. */
  shown?: keyof typeof shownFor;
}

const shownFor = {
  'for-minutes': 'public, max-age=300',
  'for-ever': 'public, max-age=31536000, immutable',
} as const;

const headersOfAll = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

export interface Keeping {
  unkept?: true;
  shared?: true;
}

function keptFor({ unkept, shared }: Keeping): string {
  if (unkept) return 'no-store';
  return shared ? shownFor['for-minutes'] : 'no-cache';
}

/** Cuts the answer to the contract's schema, so that a stray attribute of the table cannot leak. */
export function answerOk<O>(
  contract: { output: z.ZodMiniType<unknown, O>; status: number } & Keeping,
  answer: Answer<O>,
  ifNoneMatch?: string,
): APIGatewayProxyStructuredResultV2 {
  const etag = answer.etag === undefined ? undefined : `"${answer.etag}"`;
  const headers = {
    ...headersOfAll,
    'cache-control': keptFor(contract),
    ...(etag && { etag }),
  };
  if (etag && matches(ifNoneMatch, etag)) return { statusCode: 304, headers };
  return {
    statusCode: contract.status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(z.parse(contract.output, answer.body)),
  };
}

/** Saved, not shown, because what a file holds comes from people; but for what was made here to be shown. */
export function answerFile(status: number, { bytes, mediaType, fileName, shown }: FileAnswer) {
  return {
    statusCode: status,
    headers: {
      ...headersOfAll,
      'cache-control': shown === undefined ? 'no-store' : shownFor[shown],
      'content-type': mediaType,
      'content-disposition': `${shown === undefined ? 'attachment' : 'inline'}; filename="${fileName}"`,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  } satisfies APIGatewayProxyStructuredResultV2;
}

export function answerProblem(error: unknown, log: Log): APIGatewayProxyStructuredResultV2 {
  const problem = problemOfError(error);
  const retryAfter = error instanceof DomainError ? error.retryAfter : undefined;
  if (problem.status >= 500) log.error('unexpected', error);
  return {
    statusCode: problem.status,
    headers: {
      ...headersOfAll,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify(problem),
  };
}

/** Weak comparison, as `If-None-Match` asks for (RFC 9110, 13.1.2). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const given = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.some((tag) => tag === etag || tag === '*');
}
