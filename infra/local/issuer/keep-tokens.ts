import type { TokenFor } from './callers.ts';

const halfLifeMs = 30 * 60_000;

/** A token is used for half of its life, so that a client of many calls does not have one signed for each. */
export function keepTokens(issue: TokenFor): TokenFor {
  const kept = new Map<string, { token: Promise<string>; at: number }>();
  return async (person) => {
    const name = JSON.stringify(person);
    const found = kept.get(name);
    if (found && Math.abs(Date.now() - found.at) < halfLifeMs) return found.token;
    const token = issue(person);
    kept.set(name, { token, at: Date.now() });
    return token;
  };
}
