import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LinkSigner, LinkVerifier } from '../../shared/ports.ts';

/** A key that stays in this object. */
export function fakeLinkKey(key = 'a key of the tests'): LinkSigner & LinkVerifier {
  const macOf = (text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();
  return {
    sign: (text) => Promise.resolve(new Uint8Array(macOf(text))),
    verify: (text, mac) => Promise.resolve(mac.length === 32 && timingSafeEqual(macOf(text), mac)),
  };
}
