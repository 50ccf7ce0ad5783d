import * as z from 'zod/mini';
import { labelSchema } from '../calendar/labels.ts';
import { idSchema } from '../unit.ts';
import type { Link } from './link.ts';

/** A token as it was read: what it says, and the code that is to prove it. Nothing of it is believed yet. */
export interface ReadToken {
  link: Link;
  /** Of HMAC with SHA-256, whole: KMS proves no shortened one. */
  mac: Uint8Array;
}

const partsSchema = z.tuple([
  idSchema,
  idSchema,
  labelSchema,
  z.string().check(z.regex(/^[0-9a-z]{6,7}$/)),
  z.string().check(z.regex(/^\d{1,4}$/)),
  z.string().check(z.regex(/^[\w-]{43}$/)),
]);

/**
 * `luc-ba.xom-2.2024-03.sa1c9s.0.{43 letters}`: unit, month, expiry in seconds to the base of 36, generation, code. Plain
 * text, as ids need no encoding: that is shorter, so the QR code is coarser, and a person sees whose link it is. By its
 * length the code ends in a letter or a figure, which no chat program takes for the end of a sentence.
 */
export function tokenOf(link: Link, mac: Uint8Array): string {
  return `${claims(link)}.${Buffer.from(mac).toString('base64url')}`;
}

/** What the code is made of: nothing else that is ever signed with the key begins like this. */
export function signedText(link: Link): string {
  return `ntm-progress link\n${claims(link)}`;
}

/** One token is one string: what is not written as we write it is none. */
export function readToken(token: string): ReadToken | undefined {
  const parts = partsSchema.safeParse(token.split('.'));
  if (!parts.success) return undefined;
  const [communeId, unitId, period, expiry, generation, code] = parts.data;
  const expiresAt = new Date(Number.parseInt(expiry, 36) * 1000).toISOString();
  const link = { communeId, unitId, period, expiresAt, generation: Number(generation) };
  const mac = Buffer.from(code, 'base64url');
  return tokenOf(link, mac) === token ? { link, mac } : undefined;
}

function claims({ communeId, unitId, period, expiresAt, generation }: Link): string {
  const seconds = Math.floor(Date.parse(expiresAt) / 1000);
  return `${communeId}.${unitId}.${period}.${seconds.toString(36)}.${generation}`;
}
