import * as z from 'zod/mini';
import { DomainError } from '../domain/errors.ts';
import { personIdSchema, readGrants, type Person } from '../domain/policy/person.ts';
import { required } from './env.ts';
import { callVariables } from './callers.ts';

/** Whose tokens are good, for whom, and what they call a person and what the person may; how often one may call. */
export const identityVariables = {
  TOKEN_ISSUER: required,
  TOKEN_AUDIENCE: required,
  PERSON_CLAIM: required,
  GRANTS_CLAIM: required,
  ...callVariables,
};
const identitySchema = z.object(identityVariables);
export type Identity = z.infer<typeof identitySchema>;

/** Claims as an HTTP API hands them on: every one a text, a list as `[one two]`. */
const authorizedSchema = z.object({
  authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.coerce.string()) }) }),
});

/**
 * The caller, by a token whose signature the HTTP API has verified. What the token is for and how long it is good is
 * looked at again here, so that a route that lost its authorizer lets nobody in.
 * @throws DomainError unauthenticated
 */
export function personOf(requestContext: unknown, identity: Identity, now: Date): Person {
  const authorized = authorizedSchema.safeParse(requestContext);
  if (!authorized.success) throw noToken();
  const { claims } = authorized.data.authorizer.jwt;
  if (!isGood(claims, identity, now.getTime() / 1000)) throw noToken();
  const id = personIdSchema.safeParse(claims[identity.PERSON_CLAIM]);
  if (!id.success) throw noPerson();
  return { id: id.data, grants: wordsOf(claims[identity.GRANTS_CLAIM]).flatMap(readGrants) };
}

function isGood(claims: Record<string, string>, { TOKEN_ISSUER, TOKEN_AUDIENCE }: Identity, now: number): boolean {
  const audience = claims['aud'] ?? claims['client_id'];
  const isInTime = Number(claims['exp']) > now && Number(claims['nbf'] ?? 0) <= now;
  return claims['iss'] === TOKEN_ISSUER && wordsOf(audience).includes(TOKEN_AUDIENCE) && isInTime;
}

function wordsOf(text = ''): string[] {
  return text.replace(/^\[(.*)\]$/, '$1').split(' ');
}

function noToken(): DomainError {
  return new DomainError('unauthenticated', 'not-signed-in', {
    text: {
      vi: 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn. Hãy đăng nhập lại rồi thử lại.',
      en: 'You are not signed in, or no longer. Sign in, and try again.',
    },
  });
}

function noPerson(): DomainError {
  return new DomainError('unauthenticated', 'no-person', {
    text: {
      vi: 'Tài khoản này chưa có tên dùng được, dạng “can-bo@luc-ba”. Hãy báo người quản trị.',
      en: 'This account has no name that can be used, such as “officer@luc-ba”. Tell the administrator.',
    },
  });
}
