import type { LinkVerifier } from '../ports.ts';

interface Remembering {
  now: () => Date;
}

const minutes = 5;
const most = 200;

/**
 * Asks again only after a while, because a page asks every few seconds whether its file was read. Only what was proven is
 * remembered; whether a link has expired or was revoked is no part of it.
 */
export function createProvenBefore(verifier: LinkVerifier, { now }: Remembering): LinkVerifier {
  const until = new Map<string, number>();
  return {
    async verify(text, mac) {
      const name = `${Buffer.from(mac).toString('base64')} ${text}`;
      const at = now().getTime();
      if ((until.get(name) ?? 0) > at) return true;
      if (!(await verifier.verify(text, mac))) return false;
      if (until.size >= most) until.clear();
      until.set(name, at + minutes * 60_000);
      return true;
    },
  };
}
