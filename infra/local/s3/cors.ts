import type { IncomingHttpHeaders } from 'node:http';
import type { Reply } from '../http/server.ts';
import type { BucketCorsRule } from '../template/model/buckets.ts';
import { S3Error } from './s3-error.ts';

/** Answers a browser's preflight from the bucket's rules. */
export function preflight(rules: readonly BucketCorsRule[], headers: IncomingHttpHeaders): Reply {
  const method = headers['access-control-request-method'];
  const asked = listOf(headers['access-control-request-headers']);
  const rule = method === undefined ? undefined : ruleFor(rules, headers.origin, { method, asked });
  if (rule === undefined) throw new S3Error('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
  const allowed = asked.length > 0 ? { 'access-control-allow-headers': asked.join(', ') } : {};
  return { status: 200, headers: { ...corsHeaders(rule, headers.origin), ...allowed } };
}

/** What a reply carries for a browser; nothing where no rule of the bucket fits. */
export function corsHeadersFor(
  rules: readonly BucketCorsRule[],
  { method, headers }: { method: string; headers: IncomingHttpHeaders },
): Record<string, string> {
  const rule = ruleFor(rules, headers.origin, { method, asked: [] });
  return rule === undefined ? {} : corsHeaders(rule, headers.origin);
}

function ruleFor(
  rules: readonly BucketCorsRule[],
  origin: string | undefined,
  { method, asked }: { method: string; asked: readonly string[] },
): BucketCorsRule | undefined {
  if (origin === undefined) return undefined;
  return rules.find(
    (rule) =>
      rule.AllowedMethods.includes(method) &&
      rule.AllowedOrigins.some((pattern) => like(pattern, origin)) &&
      asked.every((header) => rule.AllowedHeaders.some((pattern) => like(pattern.toLowerCase(), header))),
  );
}

function corsHeaders(rule: BucketCorsRule, origin = ''): Record<string, string> {
  const any = rule.AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(rule.ExposedHeaders.length > 0 && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    ...(!any && { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** S3 lets a pattern have one star. */
function like(pattern: string, value: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === value;
  return value.length >= start.length + end.length && value.startsWith(start) && value.endsWith(end);
}

function listOf(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '');
}
