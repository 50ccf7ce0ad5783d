import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import type { Issuer } from '../issuer/issuer.ts';
import type { JwtAuthorizerModel } from '../template/model/authorizers.ts';

/** Claims, or why a token is none that lets anybody in; no reason where there is no token. */
export type Authorized = { claims: JWTPayload } | { refused: string | undefined };
export type Authorize = (authorization: string | undefined) => Promise<Authorized>;

/** As an HTTP API's JWT authorizer: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html */
export function createJwtAuthorizer({ issuer, audience }: JwtAuthorizerModel, own: Issuer | undefined): Authorize {
  const keys = own?.url === issuer ? createLocalJWKSet({ keys: [own.key.public] }) : keysOf(issuer);
  return async (authorization) => {
    const token = /^(?:Bearer )?(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { refused: undefined };
    try {
      // Of what it takes, "only RSA-based algorithms": an issuer that signs otherwise is refused here as there.
      const options = { algorithms: ['RS256'], issuer, requiredClaims: ['exp'] };
      const { payload } = await jwtVerify(token, keys, options);
      return isFor(payload, audience) ? inTime(payload) : { refused: 'the token does not have a valid audience' };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { refused: error.message };
      throw error;
    }
  };
}

/** `client_id` says whom an access token is for, where it has no audience. */
function isFor({ aud, client_id: client }: JWTPayload, audience: readonly string[]): boolean {
  return [aud ?? client].flat().some((each) => typeof each === 'string' && audience.includes(each));
}

function inTime(claims: JWTPayload): Authorized {
  const isFromLater = claims.iat !== undefined && claims.iat > Date.now() / 1000;
  return isFromLater ? { refused: 'the token was issued in the future' } : { claims };
}

const discoverySchema = z.object({ jwks_uri: z.url() });

/** Found when they are first needed: an issuer may come up after the run. */
function keysOf(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> => {
    const reply = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    return createRemoteJWKSet(new URL(discoverySchema.parse(await reply.json()).jwks_uri));
  };
  return async (header, token) => (await (found ??= find()))(header, token);
}
