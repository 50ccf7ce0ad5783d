import timekeeper from 'timekeeper';
import type { Person } from '../../../shared/domain/policy/person.ts';
import { startClock } from '../clock.ts';
import { readRunFile } from '../run-file.ts';
import { issuerPortOf } from '../run/bind-servers.ts';
import { readStoredInstant } from '../run/clock-file.ts';
import type { Settings } from '../settings.ts';
import { openIssuer } from './issuer.ts';

/** A token as the run that holds a data folder gives it, or as the next one will: by its address, its key and its clock. */
export async function tokenFrom({ dataDir, port, clock }: Settings, person: Person): Promise<string> {
  const run = readRunFile(dataDir);
  const stored = readStoredInstant(dataDir);
  if (run && stored) timekeeper.travel(stored);
  else startClock(clock, stored);
  const url = run?.issuer ?? `http://127.0.0.1:${issuerPortOf(port)}`;
  const redirectUris = [`http://127.0.0.1:${port}/`];
  return (await openIssuer({ url, dataDir, redirectUris })).tokenFor(person);
}
