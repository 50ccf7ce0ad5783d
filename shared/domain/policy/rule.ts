import type { Bilingual } from '../text.ts';
import type { Role } from './person.ts';

export interface Rule {
  /** Of whom or what it is asked: the smallest place that it is about. */
  of: 'unit' | 'commune' | 'district';
  roles: readonly Role[];
  /** Only by whom it was granted to in that very place: nobody does it for the places below. */
  onlyThere?: true;
  /** Of a commune: also by whom it was granted to in one of its units, because it is about none of them. */
  fromUnits?: true;
  /** What is done, to be read after “may not”. */
  text: Bilingual;
}
