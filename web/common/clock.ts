/** How far the clock of this device is behind the server's. Telephones have wrong clocks; what is due is due by the server's. */
const kept = 'ntm-behind';
let behindMs = Number(sessionStorage.getItem(kept) ?? 0);

/** Learns from the `Date` of an answer. */
export function learnTime(headers: Headers): void {
  const told = Date.parse(headers.get('date') ?? '');
  // A header has whole seconds: closer than that nothing is learned.
  if (!Number.isFinite(told) || Math.abs(told - serverNow()) < 2000) return;
  behindMs = told - Date.now();
  sessionStorage.setItem(kept, String(behindMs));
}

export const serverNow = (): number => Date.now() + behindMs;

/** In whole seconds, for what checks the times of tokens. */
export const clockSkewSeconds = (): number => Math.round(behindMs / 1000);
