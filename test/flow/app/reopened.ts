import type { Act } from '../../../shared/domain/acts/act.ts';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { districtOfficer, jsonPost, lock, officer, type Running } from './running.ts';

export const afterLock = (hours: number): Date => new Date(lock.getTime() + hours * 3_600_000);

export async function record(app: Running, by: Person, body: object): Promise<Act> {
  const reply = await app.ask<Act>('/communes/luc-ba/acts/2024-03', jsonPost(body), by);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** Lets xom-2 send once more into the closed month, for two days; an hour later, so that nothing is of the same second. */
export async function reopen(app: Running, reason: string): Promise<void> {
  const expiresAt = afterLock(48).toISOString();
  const request = await record(app, officer, { kind: 'reopen-request', unitId: 'xom-2', reason, expiresAt });
  await record(app, districtOfficer, { kind: 'reopen-approve', requestId: request.id });
  await app.run.moveClock(afterLock(1));
}
