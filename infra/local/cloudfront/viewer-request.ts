import { createContext, runInContext, Script } from 'node:vm';
import * as z from 'zod/mini';
import type { Incoming, Reply } from '../http/server.ts';

const values = z.record(z.string(), z.object({ value: z.string() }));
const requestSchema = z.object({ uri: z.string() });
const responseSchema = z.object({
  statusCode: z.number(),
  headers: z._default(values, {}),
  body: z.optional(z.object({ encoding: z.literal('text'), data: z.string() })),
});

/** Where a request goes on to, or what it is answered at once. */
export type Seen = { uri: string } | { reply: Reply };
/** For one that never ends; by the clock, so a busy machine needs room. */
const patienceMs = 5000;

export type ViewerRequest = (request: Incoming, path: string) => Seen;

/**
 * A CloudFront function, run for every request as there:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
export function createViewerRequest(code: string): ViewerRequest {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  new Script(code).runInContext(context);
  return ({ method, headers }, uri) => {
    const shown = Object.entries(headers).map(([name, value]) => [name, { value: [value].flat().join(',') }]);
    const request = { method, uri, querystring: {}, headers: Object.fromEntries(shown), cookies: {} };
    const event = JSON.stringify({ version: '1.0', context: { eventType: 'viewer-request' }, request });
    const told: unknown = JSON.parse(
      runInContext(`JSON.stringify(handler(${event}))`, context, { timeout: patienceMs }),
    );
    const response = responseSchema.safeParse(told);
    return response.success ? { reply: replyOf(response.data) } : { uri: requestSchema.parse(told).uri };
  };
}

function replyOf({ statusCode, headers, body }: z.infer<typeof responseSchema>): Reply {
  const own = Object.entries(headers).map(([name, { value }]) => [name, value]);
  return { status: statusCode, headers: Object.fromEntries(own), body: body?.data ?? '' };
}
