import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SignJWT } from 'jose';
import { claimsOf } from '../../infra/local/issuer/claims.ts';
import { clientId } from '../../infra/local/issuer/client-id.ts';
import { openSigningKey, signingKeyFile } from '../../infra/local/issuer/signing-key.ts';
import type { LocalRun } from '../../infra/local/start-local-run.ts';
import { readGrants, type Person } from '../../shared/domain/policy/person.ts';
import { must } from '../fixtures/reports/form-of.ts';

/** As in a token: `person('officer@luc-ba', 'commune-officer:luc-ba')`. */
export const person = (id: string, grants: string): Person => ({ id, grants: readGrants(grants) });

let shared: string | undefined;

/** One key for all runs of a test file: to make one takes longer than to start a run. */
export async function giveKey(dataDir: string): Promise<void> {
  shared ??= mkdtempSync(join(tmpdir(), 'ntm-key-'));
  await openSigningKey(shared);
  mkdirSync(dirname(signingKeyFile(dataDir)), { recursive: true });
  copyFileSync(signingKeyFile(shared), signingKeyFile(dataDir));
}

/**
 * A token like those of the run's own issuer, signed by its key without loading the provider, which takes a second.
 * Claims given here take the place of the proper ones; undefined leaves one out.
 */
export async function tokenOf(
  run: LocalRun,
  who: Person,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { url, key } = must(run.issuer);
  const now = Math.floor(run.clock.now().getTime() / 1000);
  const proper = { iss: url, aud: clientId, sub: who.id, iat: now, exp: now + 3600, ...claimsOf(who) };
  return new SignJWT({ ...proper, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: key.private.kid ?? '' })
    .sign(key.private);
}

export const bearer = async (run: LocalRun, who: Person): Promise<string> => `Bearer ${await tokenOf(run, who)}`;
