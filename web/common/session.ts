import { serverNow } from './clock.ts';

/** Who is signed in, and what they may do: for what to show. The API decides on every call by the token itself. */
export interface Session {
  token: string;
  person: string;
  /** As in the token: `commune-officer:luc-ba`. */
  grants: readonly { role: string; scope: string }[];
  /** Milliseconds, by the server's clock. */
  expiresAt: number;
}

// Gone with the tab: a telephone is lent, and a computer of an office is shared.
const kept = 'ntm-session';

export function currentSession(): Session | undefined {
  const text = sessionStorage.getItem(kept);
  if (text === null) return undefined;
  const session: Session = JSON.parse(text);
  if (session.expiresAt > serverNow()) return session;
  forgetSession();
  return undefined;
}

export function keepSession(session: Session): void {
  sessionStorage.setItem(kept, JSON.stringify(session));
}

export function forgetSession(): void {
  sessionStorage.removeItem(kept);
}

export const bearer = (): string | undefined => currentSession()?.token;

/** Where somebody has a role, the first that is named: `scopeOf('commune-officer')` is `luc-ba`. */
export function scopeOf(session: Session | undefined, ...roles: readonly string[]): string | undefined {
  return session?.grants.find(({ role }) => roles.includes(role))?.scope;
}
