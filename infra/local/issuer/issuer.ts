import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPeople } from '../../../data/people.ts';
import type { TokenFor } from './callers.ts';
import { claimsOf } from './claims.ts';
import { clientId } from './client-id.ts';
import { keepTokens } from './keep-tokens.ts';
import { isLoopbackHost, requireLoopback } from './loopback.ts';
import { keepForSession } from './session-cookies.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';

/** In place of a user pool: whoever asks on this machine gets a token for anybody of the demonstration. */
export interface Issuer {
  url: string;
  key: SigningKey;
  /** An ID token that the HTTP API of the run takes. */
  tokenFor: TokenFor;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface IssuerOptions {
  url: string;
  dataDir: string;
  redirectUris: readonly string[];
}

/** @throws NotLoopbackError */
export async function openIssuer({ url, dataDir, redirectUris }: IssuerOptions): Promise<Issuer> {
  requireLoopback(url);
  const key = await openSigningKey(dataDir);
  const people = readPeople();
  const whole = once(async () => loadProvider({ url, key, clientId, redirectUris, people }));
  return {
    url,
    key,
    tokenFor: keepTokens(async (person) => {
      const { provider } = await whole();
      const client = await provider.Client.find(clientId);
      const token = new provider.IdToken({ sub: person.id, ...claimsOf(person) }, { client });
      return Object.assign(token, { scope: 'openid' }).issue({ use: 'idtoken' });
    }),
    answer: async (request, response) => {
      if (!isLoopbackHost(request.headers.host)) return void response.writeHead(421).end();
      keepForSession(response);
      const { handle, signIn } = await whole();
      await (request.url?.startsWith('/sign-in/') ? signIn(request, response) : handle(request, response));
    },
  };
}

/** Loaded when it is first needed: it takes a second, and most runs of tests do without. */
async function loadProvider(options: Parameters<typeof import('./provider.ts').createProvider>[0]) {
  const [{ createProvider }, { createSignIn }] = await Promise.all([import('./provider.ts'), import('./sign-in.ts')]);
  const provider = createProvider(options);
  return { provider, handle: provider.callback(), signIn: createSignIn(provider, options.people) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
