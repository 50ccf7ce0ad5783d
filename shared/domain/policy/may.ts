import type { Person } from './person.ts';
import { refused } from './refused.ts';
import { lineOfScope, resourceOn, type Named, type Resource, type Today } from './resource.ts';
import { isFromUnits, isOnlyThere, rolesFor, type Action } from './rules.ts';

/** The one decision: nobody may do anything but what a role of theirs allows in a place that was granted with it. */
export function may(person: Person, action: Action, resource: Resource): boolean {
  const allowed = rolesFor(action);
  const places = placesFor(action, resource);
  return person.grants.some(({ role, scope }) => allowed.includes(role) && places.includes(scope));
}

function placesFor(action: Action, { id, within, units }: Resource): readonly string[] {
  if (isOnlyThere(action)) return within.filter((place) => place === id);
  return isFromUnits(action) ? [...within, ...units] : within;
}

/** Whether somebody may know that there is such a thing: it lies in a place of theirs, or is above one. */
export function mayKnow({ grants }: Person, { id, within }: Resource, today: Today): boolean {
  return grants.some(({ scope }) => within.includes(scope) || lineOfScope(today, scope).includes(id));
}

/** @throws DomainError not-found where somebody may not know of it, else forbidden */
export function requireMay(person: Person, action: Action, { named, today }: { named: Named; today: Today }): void {
  const resource = resourceOn(today, named);
  if (may(person, action, resource)) return;
  throw refused(person, action, { named, isKnown: (thing) => mayKnow(person, resourceOn(today, thing), today) });
}
