import * as oauth from 'oauth4webapi';
import { clockSkewSeconds } from './clock.ts';
import { forgetSession, keepSession, type Session } from './session.ts';
import { readSettings, type Settings } from './settings.ts';

interface Pending {
  verifier: string;
  state: string;
  nonce: string;
  /** Where whoever signs in was. */
  back: string;
}

const kept = 'ntm-sign-in';
/** Set by who signed out: an issuer that still knows somebody must ask again who it is. */
const left = 'ntm-signed-out';

/** Where the issuer sends back to: one address for all pages, because the issuer has to know each. */
const redirectUri = (): string => `${location.origin}/`;

/** Leaves the page for the issuer's. A code with PKCE, because a page can keep no secret. */
export async function signIn(back = location.pathname + location.search): Promise<void> {
  const { server, client } = await findIssuer();
  const pending = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    back,
  };
  sessionStorage.setItem(kept, JSON.stringify(pending));
  const address = new URL(need(server.authorization_endpoint, 'where to sign in'));
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: 'openid',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(sessionStorage.getItem(left) !== null && { prompt: 'login' }),
  }).toString();
  location.assign(address);
}

/** Takes up what the issuer sent back, and gives the path that whoever signed in came from. @throws where it is not right */
export async function finishSignIn(address: URL): Promise<string> {
  const text = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (text === null) throw new Error('nobody began to sign in here');
  const { verifier, state, nonce, back }: Pending = JSON.parse(text);
  const { server, client, settings } = await findIssuer();
  const answered = oauth.validateAuthResponse(server, client, address, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answered,
    redirectUri(),
    verifier,
    plain(),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const claims = need(oauth.getValidatedIdTokenClaims(tokens), 'an ID token');
  sessionStorage.removeItem(left);
  keepSession(sessionOf(need(tokens.id_token, 'an ID token'), claims, settings));
  return back;
}

export async function signOut(): Promise<void> {
  forgetSession();
  sessionStorage.setItem(left, 'yes');
  const { server, client } = await findIssuer();
  if (server.end_session_endpoint === undefined) return location.assign('/');
  const address = new URL(server.end_session_endpoint);
  // `logout_uri` is what Cognito calls it, the other what OpenID Connect does.
  address.search = new URLSearchParams({
    client_id: client.client_id,
    logout_uri: redirectUri(),
    post_logout_redirect_uri: redirectUri(),
  }).toString();
  location.assign(address);
}

async function findIssuer() {
  const settings = await readSettings();
  const issuer = new URL(settings.issuer);
  const server = await oauth
    .discoveryRequest(issuer, plain())
    .then((response) => oauth.processDiscoveryResponse(issuer, response));
  return { settings, server, client: { client_id: settings.clientId, [oauth.clockSkew]: clockSkewSeconds() } };
}

/** A page that came without TLS, from one's own machine, may ask without it. */
const plain = () => ({ [oauth.allowInsecureRequests]: location.protocol === 'http:' });

function sessionOf(token: string, claims: oauth.IDToken, { personClaim, grantsClaim }: Settings): Session {
  const grants = textOf(claims[grantsClaim]).split(' ').filter(Boolean);
  return {
    token,
    person: textOf(claims[personClaim]) || claims.sub,
    grants: grants.map((grant) => ({ role: grant.split(':')[0] ?? '', scope: grant.split(':')[1] ?? '' })),
    expiresAt: claims.exp * 1000,
  };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the issuer does not say ${what}`);
  return value;
}

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
