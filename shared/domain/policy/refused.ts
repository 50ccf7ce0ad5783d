import { DomainError } from '../errors.ts';
import { noCommune, noDistrict, noUnit, noUpload } from '../not-found.ts';
import type { Person } from './person.ts';
import type { Named } from './resource.ts';
import { roleNames } from './role-names.ts';
import { rolesFor, rules, type Action } from './rules.ts';

interface Refusal {
  named: Named;
  isKnown: (named: Named) => boolean;
}

/** What may not be known of is answered word for word as what is not there. That an upload exists is known to nobody else. */
export function refused(person: Person, action: Action, { named, isKnown }: Refusal): DomainError {
  if ('uploadId' in named) return noUpload(named.uploadId);
  if (isKnown(named)) return notYours(person.id, action, placeText(named));
  if ('districtId' in named) return noDistrict(named.districtId);
  const { communeId, unitId } = named;
  return unitId !== undefined && isKnown({ communeId }) ? noUnit(unitId) : noCommune(communeId);
}

/** It says whom to ask. */
function notYours(id: string, action: Action, place: string): DomainError {
  const { vi, en } = rules[action].text;
  const names = rolesFor(action).map((role) => roleNames[role]);
  return new DomainError('forbidden', 'not-yours', {
    text: {
      vi: `“${id}” không được ${vi} ở “${place}”. Hãy nhờ người được làm việc này: ${names.map((name) => name.vi).join(', ')}.`,
      en: `“${id}” may not ${en} in “${place}”. Ask who may: ${names.map((name) => name.en).join(', ')}.`,
    },
  });
}

function placeText(named: Exclude<Named, { uploadId: string }>): string {
  if ('districtId' in named) return named.districtId;
  return named.unitId === undefined ? named.communeId : `${named.communeId}/${named.unitId}`;
}
