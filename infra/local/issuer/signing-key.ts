import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod/mini';

/** What the development issuer signs by: kept, so that a token from before a restart is good after it. */
export interface SigningKey {
  private: JWK;
  public: JWK;
}

const text = z.string().check(z.minLength(1));
const jwkSchema = z.object({
  kty: z.literal('RSA'),
  kid: text,
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: text,
  e: text,
  d: text,
  p: text,
  q: text,
  dp: text,
  dq: text,
  qi: text,
});

export const signingKeyFile = (dataDir: string): string => join(dataDir, 'issuer', 'signing-key.json');

export async function openSigningKey(dataDir: string): Promise<SigningKey> {
  const file = signingKeyFile(dataDir);
  if (!existsSync(file)) await makeKey(file);
  const kept = jwkSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { kty, kid, alg, use, n, e } = kept;
  return { private: kept, public: { kty, kid, alg, use, n, e } };
}

/** Put whole or not at all: a run and `npm run token` may both be the first. */
async function makeKey(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kept = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
  const own = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(own, JSON.stringify(kept), { mode: 0o600 });
  try {
    linkSync(own, file);
  } catch {
    // The other was first.
  } finally {
    rmSync(own, { force: true });
  }
}
