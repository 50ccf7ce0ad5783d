import * as z from 'zod/mini';
import type { Reply } from './server.ts';

const headerValue = z.union([z.string(), z.number(), z.boolean()]);
const replySchema = z.object({
  statusCode: z.coerce.number(),
  headers: z._default(z.record(z.string(), headerValue), {}),
  cookies: z._default(z.array(z.string()), []),
  body: z._default(z.string(), ''),
  isBase64Encoded: z._default(z.boolean(), false),
});

/** What a function returned, as an HTTP API answers it: an object without a status is a JSON body by itself. */
export function replyOf(returned: unknown): Reply {
  if (typeof returned !== 'object' || returned === null || !('statusCode' in returned)) {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: bodyOf(returned) };
  }
  const reply = replySchema.parse(returned);
  const headers = Object.entries(reply.headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status: reply.statusCode,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...Object.fromEntries(headers),
      ...(reply.cookies.length > 0 && { 'set-cookie': reply.cookies }),
    },
    body: Buffer.from(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

function bodyOf(returned: unknown): string {
  return typeof returned === 'string' ? returned : JSON.stringify(returned ?? null);
}
