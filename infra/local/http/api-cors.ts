import type { IncomingHttpHeaders } from 'node:http';
import type { ApiCors } from '../template/model/http-api.ts';
import type { Incoming, Reply } from './server.ts';

/** API Gateway answers a preflight by itself where the API has a CORS configuration. */
export function apiPreflight(cors: ApiCors | undefined, request: Incoming): Reply | undefined {
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (cors === undefined || !isPreflight) return undefined;
  const shared = apiCorsHeaders(cors, request.headers);
  if (Object.keys(shared).length === 0) return { status: 204 };
  return {
    status: 204,
    headers: {
      ...shared,
      'access-control-allow-methods': cors.AllowMethods.join(','),
      'access-control-allow-headers': cors.AllowHeaders.join(','),
      ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
    },
  };
}

export function apiCorsHeaders(cors: ApiCors | undefined, { origin }: IncomingHttpHeaders): Record<string, string> {
  if (cors === undefined || origin === undefined) return {};
  const any = cors.AllowOrigins.includes('*');
  if (!any && !cors.AllowOrigins.includes(origin)) return {};
  return {
    'access-control-allow-origin': any ? '*' : origin,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.ExposeHeaders.length > 0 && { 'access-control-expose-headers': cors.ExposeHeaders.join(',') }),
  };
}
