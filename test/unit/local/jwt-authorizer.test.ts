import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJwtAuthorizer } from '../../../infra/local/http/jwt-authorizer.ts';

/** An issuer as a province may have one: it says where its keys are. */
async function provincialIssuer(path = '') {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }];
  const asked: string[] = [];
  const server = createServer(({ url: asking = '', headers }, response) => {
    asked.push(asking);
    const documents: Record<string, object> = {
      [`${path}/.well-known/openid-configuration`]: { jwks_uri: `http://${headers.host}/keys` },
      '/keys': { keys },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(documents[asking] ?? {}));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}${path}`;
  const sign = (claims: Record<string, unknown>) =>
    new SignJWT({ iss: issuer, aud: 'ntm', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(privateKey);
  return { issuer, sign, asked };
}

describe('the authorizer of an HTTP API', () => {
  it.each(['', '/realms/ntm'])('finds the keys of an issuer at its path “%s” by itself, once', async (path) => {
    const { issuer, sign, asked } = await provincialIssuer(path);
    const authorize = createJwtAuthorizer({ issuer, audience: ['other', 'ntm'] }, undefined);

    const first = await authorize(`Bearer ${await sign({ sub: 'a@b' })}`);
    const second = await authorize(await sign({ sub: 'c@d', aud: ['x', 'ntm'] }));

    expect([first, second]).toMatchObject([{ claims: { sub: 'a@b' } }, { claims: { sub: 'c@d' } }]);
    expect(asked).toEqual([`${path}/.well-known/openid-configuration`, '/keys']);
  });

  it('goes by the client where a token names no audience, and only there', async () => {
    const { issuer, sign } = await provincialIssuer();
    const authorize = createJwtAuthorizer({ issuer, audience: ['ntm'] }, undefined);

    expect(await authorize(await sign({ aud: undefined, client_id: 'ntm' }))).toHaveProperty('claims');
    expect(await authorize(await sign({ aud: 'x', client_id: 'ntm' }))).toHaveProperty('refused');
  });

  it('says nothing of why where there is no token', async () => {
    const authorize = createJwtAuthorizer({ issuer: 'http://127.0.0.1:1', audience: ['ntm'] }, undefined);

    expect(await authorize(undefined)).toEqual({ refused: undefined });
    expect(await authorize('Bearer')).not.toHaveProperty('claims');
  });
});
