import type { ActStore, LinkSigner, LinkVerifier, MonthStore, ObjectStore } from '../ports.ts';
import { createActStore } from './act-store.ts';
import { dynamoDbClient, kmsClient, s3Client } from './clients.ts';
import { createLinkSigner, createLinkVerifier } from './link-key.ts';
import { createMonthStore } from './month-store.ts';
import { createObjectStore } from './object-store.ts';
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

interface DeskEnv extends Env {
  REPORTS_BUCKET: string;
  PUBLIC_URL: string;
}

/** What a function needs that gives links to an officer: it makes them, and records to whom it gave them. */
export function makeLinkDesk(env: DeskEnv): LinkDesk {
  return {
    ...makeLinkTools(env),
    months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
    objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
    publicUrl: env.PUBLIC_URL,
  };
}

interface LinkDesk {
  acts: ActStore;
  signer: LinkSigner;
  months: MonthStore;
  objects: ObjectStore;
  publicUrl: string;
}

function actsOf(env: Env): ActStore {
  return createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
}
