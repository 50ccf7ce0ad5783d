import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { createLog, type Log } from '../../../shared/lambda/log.ts';

export interface Request {
  method?: string;
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}

/** What an HTTP API hands to a function: payload version 2.0. */
export function httpEvent({
  method = 'GET',
  path,
  query,
  headers = {},
  body,
  isBase64Encoded = false,
}: Request): APIGatewayProxyEventV2 {
  const http = { method, path: '/', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' };
  const ids = { accountId: '', apiId: '', domainName: '', domainPrefix: '', requestId: '', routeKey: '', stage: '' };
  return {
    version: '2.0',
    routeKey: '',
    rawPath: '/',
    rawQueryString: '',
    headers,
    ...(query && { queryStringParameters: query }),
    ...(path && { pathParameters: path }),
    ...(body !== undefined && { body }),
    isBase64Encoded,
    requestContext: { ...ids, http, time: '', timeEpoch: 0 },
  };
}

export const json = { 'content-type': 'application/json' };

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '128',
  awsRequestId: 'request',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

export async function call(handler: Handler, request: Request) {
  const { statusCode, headers = {}, body } = await handler(httpEvent(request), context);
  const isJson = String(headers['content-type']).includes('json');
  const answer: unknown = body !== undefined && isJson ? JSON.parse(body) : undefined;
  return { statusCode, headers, answer, body };
}

/** A log whose lines a test can read. */
export function readableLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const log = createLog('test');
  log.error = (...said) => {
    const text = (item: unknown) =>
      item instanceof Error ? `${item.message} ${item.stack} ${String(item.cause)}` : JSON.stringify(item);
    lines.push(said.map(text).join(' '));
  };
  return { log, lines };
}
