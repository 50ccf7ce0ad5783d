import { stateOfLink, type Link } from '../../domain/links/link.ts';
import { linkExpired, linkRevoked, noSuchLink } from '../../domain/links/link-problems.ts';
import { readToken, signedText, type ReadToken } from '../../domain/links/link-token.ts';
import { registerAt, rulesOf, type Given, type MonthRules } from '../../domain/rules.ts';
import { findReporter, type Unit } from '../../domain/unit.ts';
import type { ActStore, LinkVerifier } from '../../ports.ts';

export interface FollowLinkDeps {
  given: Given;
  acts: Pick<ActStore, 'find'>;
  verifier: LinkVerifier;
  now: () => Date;
}

/** A link that is good now, and whose it is. */
export interface FollowedLink extends Link {
  /** As it was held up. */
  token: string;
  rules: MonthRules;
  unit: Unit;
  at: string;
}

export type FollowLink = (token: string) => Promise<FollowedLink>;

/**
 * Takes a token for what it says once its code is proven, and not before: till then nothing is looked up, so that of a
 * forged one nobody learns what there is. Whether it was revoked is read strongly, each time.
 * @throws DomainError not-found, gone
 */
export function createFollowLink(deps: FollowLinkDeps): FollowLink {
  return async (token) => {
    const read = readToken(token);
    if (!read || !(await isProven(deps, read))) throw noSuchLink();
    const { link } = read;
    const at = deps.now().toISOString();
    const rules = rulesOf(deps.given, link);
    const unit = rules && findReporter(registerAt(deps.given, rules, at), link.communeId, link.unitId);
    if (!unit) throw noSuchLink();
    const { communeId, period } = link;
    const acts = await deps.acts.find({ communeId, period, kind: 'revoke-links' });
    const { locksAt } = rules.period;
    const state = stateOfLink(link, { acts, locksAt, at });
    if (state === 'revoked') throw linkRevoked();
    if (state === 'expired') throw linkExpired(rules.periodRule, link.expiresAt < locksAt ? link.expiresAt : locksAt);
    return { ...link, token, rules, unit, at };
  };
}

function isProven({ verifier }: FollowLinkDeps, { link, mac }: ReadToken): Promise<boolean> {
  return verifier.verify(signedText(link), mac);
}
