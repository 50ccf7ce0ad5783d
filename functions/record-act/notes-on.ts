import type { Act } from '../../shared/domain/acts/act.ts';
import { returnNotes } from '../../shared/domain/acts/return-notes.ts';
import type { Contacts } from '../../shared/domain/mailing/contacts.ts';
import { rulesOf, type Given } from '../../shared/domain/rules.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { findReporter } from '../../shared/domain/unit.ts';

/** What whoever did something should know besides: of a return, who is told of it and until when it can be answered. */
export function notesOn({ given, contacts }: { given: Given; contacts: Contacts[] }, act: Act): Bilingual[] {
  if (act.kind !== 'return') return [];
  const rules = rulesOf(given, act);
  const unit = rules && findReporter(rules.register, act.communeId, act.unitId);
  if (!rules || !unit) return [];
  const known = contacts.filter(({ communeId }) => communeId === act.communeId);
  const reporters = known.flatMap((each) => each.reporters).filter(({ unitId }) => unitId === act.unitId).length;
  return returnNotes(rules, { unit, returnedAt: act.at, reporters });
}
