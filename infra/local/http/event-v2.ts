import { randomBytes } from 'node:crypto';
import { account } from '../template/places.ts';
import type { MatchedRoute } from './route-table.ts';
import type { Incoming } from './server.ts';

interface Caller {
  apiId: string;
  /** Of a token that was verified. */
  claims?: Readonly<Record<string, unknown>> | undefined;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html (payload format 2.0) */
export function eventV2(request: Incoming, { route, pathParameters }: MatchedRoute, caller: Caller): object {
  const [rawPath = '/', rawQueryString = ''] = request.url.split(/\?(.*)/s);
  const { cookie, ...headers } = request.headers;
  const isBase64Encoded = !isText(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')])),
    ...(rawQueryString !== '' && { queryStringParameters: joined(new URLSearchParams(rawQueryString)) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: requestContext(request, { routeKey: route.routeKey, rawPath, ...caller }),
    ...(request.body.length > 0 && { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded: request.body.length > 0 && isBase64Encoded,
  };
}

function requestContext(
  request: Incoming,
  { routeKey, rawPath, apiId, claims }: Caller & { routeKey: string; rawPath: string },
): object {
  const now = new Date();
  return {
    accountId: account,
    apiId,
    ...(claims && { authorizer: { jwt: { claims: asTexts(claims), scopes: null } } }),
    domainName: request.headers.host ?? '',
    domainPrefix: apiId,
    http: {
      method: request.method,
      path: rawPath,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomBytes(12).toString('base64url'),
    routeKey,
    stage: '$default',
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  };
}

/** Every claim comes as a text, a list as `[one two]`. */
function asTexts(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.map(text).join(' ')}]` : text(value),
    ]),
  );
}

/** A value given twice comes joined by commas. */
function joined(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

function isText(contentType: string): boolean {
  return contentType === '' || /^text\/|json|xml|javascript|x-www-form-urlencoded/.test(contentType);
}
