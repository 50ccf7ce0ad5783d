import type { Bilingual } from '../../../shared/domain/text.ts';
import { commune } from '../../messages/commune.ts';
import type { Words } from '../words.ts';

/** What a month's version makes of its figures: none yet, the first, or one in place of others. */
export function standingOf(version: number): { name: Bilingual; says: Words } {
  if (version === 0) return { name: commune.provisional, says: { text: commune.provisionalSays } };
  if (version === 1) return { name: commune.official, says: { text: commune.officialSays, values: { version } } };
  return { name: commune.restated, says: { text: commune.restatedSays, values: { version } } };
}
