import * as z from 'zod/mini';
import { personIdSchema, readGrants, type Person } from '../shared/domain/policy/person.ts';
import { bilingualSchema, type Bilingual } from '../shared/domain/text.ts';
import demonstration from './people/demonstration.json' with { type: 'json' };

const peopleSchema = z.object({
  illustrative: z.literal(true),
  source: z.string(),
  people: z.array(z.object({ id: personIdSchema, name: bilingualSchema, grants: z.string() })),
});

export interface NamedPerson extends Person {
  name: Bilingual;
}

/** Whom the demonstration has: the development issuer vouches for them, and for nobody else. */
export function readPeople(): NamedPerson[] {
  const { people } = z.parse(peopleSchema, demonstration);
  return people.map((person) => ({ ...person, grants: readGrants(person.grants) }));
}
