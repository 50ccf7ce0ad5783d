import type { Identity } from '../../shared/lambda/identity.ts';

/** Who vouches for callers: the installation's own user pool, or a provincial issuer that its configuration names. */
export interface TokenIssuer {
  readonly url: string;
  readonly audience: string;
  readonly personClaim: string;
  readonly grantsClaim: string;
  /** Where pages sign people in: of its document, its keys and its codes. */
  readonly origins: readonly string[];
}

/** What a function must know to look at a token again. */
export function identityVariables({
  url,
  audience,
  personClaim,
  grantsClaim,
}: TokenIssuer): Omit<Identity, 'CALLS_A_MINUTE'> {
  return { TOKEN_ISSUER: url, TOKEN_AUDIENCE: audience, PERSON_CLAIM: personClaim, GRANTS_CLAIM: grantsClaim };
}
