import type { ActStore, LinkSigner, LinkVerifier } from '../ports.ts';
import { createActStore } from './act-store.ts';
import { dynamoDbClient, kmsClient } from './clients.ts';
import { createLinkSigner, createLinkVerifier } from './link-key.ts';
import { createProvenBefore } from './proven-before.ts';

interface Env {
  PROGRESS_TABLE: string;
  LINK_KEY: string;
}

/** What a function needs that links lead to: it can check them, and see which were revoked. */
export function makeLinkChecks(env: Env, now: () => Date): { acts: ActStore; verifier: LinkVerifier } {
  const verifier = createLinkVerifier({ client: kmsClient(), keyId: env.LINK_KEY });
  return { acts: actsOf(env), verifier: createProvenBefore(verifier, { now }) };
}

/** What a function needs that makes links. */
export function makeLinkTools(env: Env): { acts: ActStore; signer: LinkSigner } {
  return { acts: actsOf(env), signer: createLinkSigner({ client: kmsClient(), keyId: env.LINK_KEY }) };
}

function actsOf(env: Env): ActStore {
  return createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
}
