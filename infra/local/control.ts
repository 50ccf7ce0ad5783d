import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { CloseOutcome } from './close/close-outcome.ts';
import type { Incoming, Reply } from './http/server.ts';

export const closePath = '/.run/close';

const inputSchema = z.object({ period: z.string() });

/** What `npm run close` asks of a run: on the API's port, for who knows the token; to others it is not there. */
export function createControl(token: string, close: (period: string) => Promise<CloseOutcome>) {
  return async (request: Incoming): Promise<Reply | undefined> => {
    if (request.url !== closePath || request.method !== 'POST') return undefined;
    if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) return undefined;
    const { period } = inputSchema.parse(JSON.parse(request.body.toString('utf8')));
    const outcome = await close(period);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(outcome) };
  };
}

function sameText(one: string, other: string): boolean {
  const [bytes, otherBytes] = [Buffer.from(one), Buffer.from(other)];
  return bytes.length === otherBytes.length && timingSafeEqual(bytes, otherBytes);
}
