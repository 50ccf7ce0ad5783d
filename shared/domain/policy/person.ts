import * as z from 'zod/mini';
import { idSchema } from '../unit.ts';

export const roles = [
  'reporter',
  'commune-officer',
  'district-officer',
  'council-member',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A place of the register: `thai-nguyen`, `dai-tu`, `luc-ba`, or a unit within its commune, `luc-ba/xom-2`. */
const scopeSchema = z.union([idSchema, z.string().check(z.regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}$/))]);

/** What somebody is, and where: in this place and all that lies under it. */
export interface Grant {
  role: Role;
  scope: string;
}

const grantSchema = z.object({ role: z.enum(roles), scope: scopeSchema });

const name = /^[a-z0-9]+([._-][a-z0-9]+)*@[a-z0-9]+([.-][a-z0-9]+)*$/;
/** A digit somewhere: so it is never `he-thong`, under which is recorded what no person did. */
const subject = /^(?=.*[0-9])[a-z0-9]+([._:|-][a-z0-9]+)*$/;

/**
 * Who somebody is, as acts are recorded under it: a name, `officer@luc-ba`, or what issuers of tokens call a subject, a
 * UUID, a number, `auth0|65f0c2`. Lower-case ASCII only, so that no two that look the same are two people.
 */
export const personIdSchema = z
  .union([z.string().check(z.regex(name)), z.string().check(z.regex(subject))])
  .check(z.maxLength(100));

/** Somebody whom an issuer of tokens vouches for. */
export interface Person {
  id: string;
  grants: readonly Grant[];
}

/** Grants as a token carries them: `commune-officer:luc-ba reporter:luc-ba/xom-2`. What cannot be read grants nothing. */
export function readGrants(text: string): Grant[] {
  return text.split(' ').flatMap((word) => {
    const [role, scope, ...more] = word.split(':');
    const read = grantSchema.safeParse({ role, scope });
    return read.success && more.length === 0 ? [read.data] : [];
  });
}

export function grantsText(grants: readonly Grant[]): string {
  return grants.map(({ role, scope }) => `${role}:${scope}`).join(' ');
}
