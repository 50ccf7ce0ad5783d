import { randomBytes } from 'node:crypto';
import { Provider, type Configuration } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { NamedPerson } from '../../../data/people.ts';
import { claimsOf, userClaims } from './claims.ts';
import type { SigningKey } from './signing-key.ts';

export interface ProviderOptions {
  url: string;
  key: SigningKey;
  clientId: string;
  redirectUris: readonly string[];
  people: readonly NamedPerson[];
}

const hour = 3600;

/** The development issuer: codes with PKCE for one client, as the user pool has it, and tokens that are good for an hour. */
export function createProvider({ url, key, clientId, redirectUris, people }: ProviderOptions): Provider {
  const client = {
    client_id: clientId,
    redirect_uris: redirectUris,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    id_token_signed_response_alg: 'RS256',
  } as const;
  return new Provider(url, {
    ...configuration,
    // Who signed in is forgotten with the run; the key is kept, and so are tokens.
    adapter: createMemoryAdapter(),
    clients: [client],
    jwks: { keys: [key.private] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    findAccount: (_ctx, id) => {
      const person = people.find((candidate) => candidate.id === id);
      return person && { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) };
    },
  });
}

const configuration: Configuration = {
  claims: { openid: ['sub', ...userClaims] },
  // As a user pool does: what somebody may do is in the ID token.
  conformIdTokenClaims: false,
  clientBasedCORS: () => true,
  // Its page for signing out asks another host for letters. Pages ask it to ask again instead who one is.
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: false },
  },
  interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
  pkce: { required: () => true },
  responseTypes: ['code'],
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    Grant: 24 * hour,
    IdToken: hour,
    Interaction: hour,
    Session: 24 * hour,
  },
  loadExistingGrant: async (ctx) => {
    const { client, session } = ctx.oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
};
